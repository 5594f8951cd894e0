import type { Vocabulary } from './vocabulary.ts';

export const nl: Vocabulary = { language: 'nl', phrases: {} };
