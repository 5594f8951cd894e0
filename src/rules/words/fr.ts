import type { Vocabulary } from './vocabulary.ts';

export const fr: Vocabulary = { language: 'fr', phrases: {} };
