import { recordSchema } from '@vstopna-tocka/monitoring';

/** The JSON Schema of a participation record. */
export const GET = () => Response.json(recordSchema);
