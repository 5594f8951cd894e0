export { readBytes } from './bytes.ts';
export {
  DEFAULT_MAX_BYTES,
  type InputError,
  type InputFormat,
  type ReadItem,
  type ReadOptions,
} from './contract.ts';
export { filesFrom } from './files-from.ts';
export { readInputs } from './inputs.ts';
export { type FormatGuess, sniffFormat } from './sniff.ts';
