import { schemas } from '../../../../features/open-data/build/schemas.ts';

export const getStaticPaths = () => Object.keys(schemas).map((schema) => ({ params: { schema } }));

/** The JSON Schema of one file. */
export const GET = ({ params }: { params: { schema: string } }) => Response.json(schemas[params.schema]);
