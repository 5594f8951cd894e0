import type { Vocabulary } from './vocabulary.ts';

export const ar: Vocabulary = { language: 'ar', phrases: {} };
