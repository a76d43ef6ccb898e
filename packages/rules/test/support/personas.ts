export * from '../../src/verify/personas.ts';
