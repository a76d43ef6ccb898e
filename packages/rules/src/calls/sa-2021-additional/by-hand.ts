// The three lots of 2019 again.
export { byHand } from '../sa-2019/by-hand.ts';
