import type { Vocabulary } from './vocabulary.ts';

export const pt: Vocabulary = { language: 'pt', phrases: {} };
