import { en } from './en';
import type { Words } from './words';

export const ko: Words = { ...en, language: 'ko' };
