import { en } from './en';
import type { Words } from './words';

/** The words of a language. English is there; another one is fetched when it is chosen first. */
export async function loadWords(language: Words['language']): Promise<Words> {
  return language === 'en' ? en : (await import('./ko')).ko;
}
