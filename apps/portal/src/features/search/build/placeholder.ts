/** Stands on the search page for the address of the index, which is made of the finished pages. */
export const INDEX_PLACEHOLDER = 'search-index';
