import type { Vocabulary } from './vocabulary.ts';

export const ja: Vocabulary = { language: 'ja', phrases: {} };
