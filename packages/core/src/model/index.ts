export * from './claim.ts';
export * from './entry-point.ts';
export * from './place.ts';
export * from './programme.ts';
export * from './source.ts';
export * from './statement.ts';
