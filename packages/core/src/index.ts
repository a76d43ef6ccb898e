export * from './claims.ts';
export * from './model/index.ts';
