import type { Vocabulary } from './vocabulary.ts';

export const it: Vocabulary = { language: 'it', phrases: {} };
