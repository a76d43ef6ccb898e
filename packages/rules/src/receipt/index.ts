export {
  decodeReceipt,
  encodeReceipt,
  type LeftOut,
  leftOutOf,
  makeReceipt,
  type Receipt,
} from './receipt.ts';
export { type Replay, replay } from './replay.ts';
export { ReceiptError, type ReceiptErrorCode } from './text.ts';
