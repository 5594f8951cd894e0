import type { Vocabulary } from './vocabulary.ts';

export const tr: Vocabulary = { language: 'tr', phrases: {} };
