import { feed } from '../../shared/build/feed.ts';
import type { Lang } from '../../shared/build/i18n.ts';
import { pathsOf } from '../../shared/routes.ts';

export const getStaticPaths = () => pathsOf('changes');

/** The changes of the facts for programs that read feeds. */
export const GET = ({ params }: { params: { lang: Lang } }) =>
  new Response(feed(params.lang), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
