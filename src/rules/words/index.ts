import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { nl } from './nl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { tr } from './tr.ts';
import type { Vocabulary } from './vocabulary.ts';
import { zh } from './zh.ts';

export const VOCABULARIES: readonly Vocabulary[] = [en, de, fr, es, pt, it, nl, ru, tr, ar, zh, ja, ko];
