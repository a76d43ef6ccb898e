import { dataFiles, dataPaths } from '../../../shared/build/data-files.ts';

export const getStaticPaths = dataPaths;

export const GET = ({ params }: { params: ReturnType<typeof dataPaths>[number]['params'] }) =>
  new Response(dataFiles[params.name], { headers: { 'content-type': 'application/json' } });
