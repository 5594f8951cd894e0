import type { Vocabulary } from './vocabulary.ts';

export const ko: Vocabulary = { language: 'ko', phrases: {} };
