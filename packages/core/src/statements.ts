import { statements } from './generated/statements.ts';
import type { Statement } from './model/statement.ts';

export { statements };

const byId = new Map(statements.map((statement) => [statement.id, statement]));

/** The statement with this id, e.g. `regional-units`; `undefined` where there is none. */
export const statementById = (id: string): Statement | undefined => byId.get(id);
