/** The height in pixels that an iframe for a card is to have: enough for every card from 340 px of width. */
export const EMBED_HEIGHT = 470;
