import { monitoringTables } from '../../../../features/monitoring/build/files.ts';

export const getStaticPaths = () => Object.keys(monitoringTables).map((table) => ({ params: { table } }));

/** A file to begin the monitoring with: template, dictionary of columns, made-up records. */
export const GET = ({ params }: { params: { table: string } }) =>
  new Response(monitoringTables[params.table]?.(), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
