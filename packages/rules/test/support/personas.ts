export * from '../../src/generated/proof.ts';
