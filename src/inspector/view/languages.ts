import { ENGLISH } from './english';
import { KOREAN } from './korean';
import type { Language, Words } from './words';

export const LANGUAGES: Readonly<Record<Language, Words>> = { en: ENGLISH, ko: KOREAN };
