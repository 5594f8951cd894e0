import type { Vocabulary } from './vocabulary.ts';

export const de: Vocabulary = { language: 'de', phrases: {} };
