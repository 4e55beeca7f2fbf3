import { SCENARIOS } from 'rx-max/testing';

import { SCENARIO_SUBJECTS } from '../../../src/simulator/page/view/scenario-subjects';
import { en } from '../../../src/simulator/page/words/en';
import { ko } from '../../../src/simulator/page/words/ko';

/*
 * The compiler sees to it that no word is missing. Here stands what it cannot see: that a word is said in the language, with the
 * same places for values, and that no scenario is left out.
 */

/** Names that are the same in every language. */
const NAMES = ['en', 'ko', 'rx-max', 'MAX', 'CXone Agent', 'SMS'];

const { scenarios, ...korean } = ko;

it('says every sentence in Korean, but for names', () => {
  const inEnglish = [...sentencesIn(korean), ...sentencesIn(scenarios)].filter(
    ([, sentence]) => !/\p{Script=Hangul}/u.test(sentence) && !NAMES.includes(sentence) && hasWords(sentence),
  );
  expect(inEnglish).toEqual([]);
});

it('has the same values in the sentences of both languages', () => {
  expect(placesIn(korean)).toEqual(placesIn(en));
});

it('tells every scenario in Korean, and none that there is not', () => {
  expect(Object.keys(scenarios).sort()).toEqual(SCENARIOS.map(({ name }) => name).sort());
});

it('has every scenario under one subject', () => {
  const listed = SCENARIO_SUBJECTS.flatMap(([, names]) => names);
  expect([...listed].sort()).toEqual(SCENARIOS.map(({ name }) => name).sort());
});

/** Whether there is anything to say but values. */
function hasWords(sentence: string): boolean {
  return /\p{L}/u.test(sentence.replace(/\{\w+\}/g, ''));
}

function placesIn(words: unknown): readonly (readonly [path: string, places: readonly string[]])[] {
  return sentencesIn(words)
    .map(([path, sentence]) => [path, (sentence.match(/\{\w+\}/g) ?? []).sort()] as const)
    .filter(([, places]) => places.length > 0);
}

function sentencesIn(words: unknown, path = ''): readonly (readonly [path: string, sentence: string])[] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) => sentencesIn(value, `${path}/${key}`));
}
