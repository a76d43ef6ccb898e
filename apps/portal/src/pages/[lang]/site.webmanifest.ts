import { type Lang, languages, translator } from '../../shared/build/i18n.ts';
import { asset, href } from '../../shared/routes.ts';

export const getStaticPaths = () => languages.map((lang) => ({ params: { lang } }));

/** What a device needs to put the portal among its apps, in each language. */
export const GET = ({ params: { lang } }: { params: { lang: Lang } }) => {
  const t = translator(lang);
  const icon = (size: number) => ({
    src: asset(`icon-${size}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose: 'any maskable',
  });
  const manifest = {
    id: href('home', lang),
    name: t('site.name'),
    description: t('site.tagline'),
    lang,
    start_url: href('home', lang),
    scope: asset(''),
    display: 'minimal-ui',
    background_color: '#ffffff',
    theme_color: '#0b5a4f',
    icons: [icon(192), icon(512)],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
};
