export { isPublicAddress, objectionTo } from './addresses.ts';
export { politeWire } from './polite.ts';
export { openWireState, type WireState } from './state.ts';
export type { Answer, Asked, Bucket, Failure, Wire } from './wire.ts';
