export { settlements } from './generated/settlements.ts';
