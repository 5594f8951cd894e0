export { readBytes } from './bytes.ts';
export type { ReadItem, ReadOptions } from './contract.ts';
export { filesFrom } from './files-from.ts';
export { readInputs } from './inputs.ts';
export { sniffFormat } from './sniff.ts';
