import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { decodeBatch } from 'rx-max';
import { compileLanes, fromMax, marbles, words } from 'rx-max/testing';
import { of } from 'rxjs';

import { AGENT_LETTERS, contactLetters } from '../../src/testing/letters';

// What docs/testing.md says of rows and letters is so; its specs are run by test/packaging/first-spec.test.ts.
const PAGE = readFileSync(join(__dirname, '../../docs/testing.md'), 'utf8');

describe('docs/testing.md', () => {
  it('is under two hundred lines', () => {
    expect(PAGE.split('\n').length).toBeLessThan(200);
  });

  it('has every row of a stage in its table, and no other', () => {
    let names: readonly string[] = [];
    marbles((stage) => {
      names = Object.keys(stage);
      stage.app(of(1), '(a|)', { a: 1 });
    })();
    const told = tableAfter('## Rows').flatMap(([cell = '']) => [...cell.matchAll(/`(\w+)/g)].map(([, name]) => name));
    expect([...told].sort()).toEqual([...names].sort());
  });

  it('says what the letters of an agent’s lane tell', () => {
    const other = { AgentSessionStart: 'session start', AgentSessionEnd: 'session end' };
    expect(lettersIn(0)).toEqual(meanings('agent', Object.keys(AGENT_LETTERS), other));
  });

  it('says what the letters of a contact’s lane tell', () => {
    const letters = Object.keys(contactLetters('voice'));
    const told = meanings('42', letters, {});
    expect(lettersIn(2)).toEqual({
      ...told,
      d: `${told['d'] ?? ''} before after-call work`,
      x: `${told['x'] ?? ''} for good`,
    });
  });
});

/** What letters stand for, decoded and in words, or in other words. */
function meanings(
  of: string,
  letters: readonly string[],
  other: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    letters.map((letter) => {
      const events = compileLanes([{ of, row: letter }], new Date(0)).flatMap((batch) => batch.events);
      const batch = decodeBatch(fromMax(...events));
      const said = batch._tag === 'Right' ? String(words(batch.right)) : 'no batch';
      const short = said.replace(/^live: (state |call 42 )?/, '').replace(/^token .*/, 'token');
      const isAcw = events.some((event) => event['IsAcw'] === 'True');
      return [letter, isAcw ? 'after-call work' : (other[short] ?? short)];
    }),
  );
}

/** The letters of a column of the table, each with the word in its place of the next column. */
function lettersIn(column: number): Readonly<Record<string, string>> {
  return Object.fromEntries(
    tableAfter('## Letters of lanes').flatMap((cells) => {
      const letters = [...(cells[column] ?? '').matchAll(/`(.)`/g)].map(([, letter = '']) => letter);
      const said = (cells[column + 1] ?? '').split(', ');
      return letters.map((letter, at) => [letter, said[at]?.trim() ?? ''] as const);
    }),
  );
}

function tableAfter(heading: string): readonly (readonly string[])[] {
  const [, text = ''] = PAGE.split(`${heading}\n`);
  const lines =
    text
      .split('\n## ')[0]
      ?.split('\n')
      .filter((line) => line.startsWith('|')) ?? [];
  return lines.slice(2).map((line) => line.split('|').slice(1));
}
