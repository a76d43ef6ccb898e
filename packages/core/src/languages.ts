/** The languages of the portal and of the words in the data: one list, which everything follows. */
export * from './model/languages.ts';
