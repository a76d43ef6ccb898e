import type { Lang } from '../../i18n/index.ts';
import { feed } from '../../lib/feed.ts';
import { pathsOf } from '../../lib/routes.ts';

export const getStaticPaths = () => pathsOf('changes');

/** The changes of the facts for programs that read feeds. */
export const GET = ({ params }: { params: { lang: Lang } }) =>
  new Response(feed(params.lang), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
