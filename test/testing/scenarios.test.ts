import type { EventMap, RawEvent } from 'rx-max';
import { type Mark, type Scenario, SCENARIOS, scenarioNamed } from 'rx-max/testing';
import { ALL_SEQUENCES } from '../scenarios/all-sequences';
import { compileLanes } from '../../src/testing/compile-lanes';
import { TYPE_OF } from '../../src/testing/letters';
import { momentsOf } from '../../src/testing/moments';
import { camelCase, PROTOCOL_FIELDS } from '../wire/fixtures/protocol-fields';
import { decodeOne } from '../wire/one-batch';

const NAMED = SCENARIOS.map((scenario) => [scenario.name, scenario] as const);
const BEGAN = new Date('2026-05-05T10:00:00.000Z');

function eventsOf({ lanes }: Scenario): readonly RawEvent[] {
  return compileLanes(lanes, BEGAN).flatMap(({ events }) => events);
}

function toldIn(mark: Mark): readonly RawEvent[] {
  return Array.isArray(mark) ? (mark as readonly RawEvent[]) : [mark as RawEvent];
}

/** The names of fields that a lane gives to its events, each with the type that has to know it. */
function namesIn({ lanes }: Scenario): readonly (readonly [type: string, name: string])[] {
  return lanes.flatMap(({ of, channel = 'voice', legend = {}, fields = {} }) => {
    const own = of === 'agent' ? '' : TYPE_OF[channel];
    const told = Object.values(legend)
      .flatMap(toldIn)
      .filter((event) => !('Type' in event) && event['type'] !== 'UnknownEvent')
      .flatMap(({ type = own, ...others }) => Object.keys(others).map((name) => [String(type), name] as const));
    return [...told, ...Object.keys(fields).map((name) => [own, name] as const)];
  });
}

describe('the scenarios', () => {
  it('are those of the sequences that are measured, each once, with what a reader needs', () => {
    expect(SCENARIOS.map(({ title }) => title)).toEqual(ALL_SEQUENCES.map(({ title }) => title));
    expect(new Set(SCENARIOS.map(({ name }) => name)).size).toBe(SCENARIOS.length);
    expect(SCENARIOS.map(({ name }) => name).filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
    expect(SCENARIOS.filter(({ description }) => !/^[A-Z].*\.$/.test(description))).toEqual([]);
  });

  it('are found by their names', () => {
    for (const scenario of SCENARIOS) expect(scenarioNamed(scenario.name)).toBe(scenario);
    expect(() => scenarioNamed('nowhere')).toThrow('name: there is no scenario nowhere');
  });

  it('are plain data: undefined, which says that a field is left out, is all that JSON does not have', () => {
    expect(JSON.parse(JSON.stringify(SCENARIOS))).toEqual(SCENARIOS);
  });
});

describe.each(NAMED)('%s', (_, scenario) => {
  it('decodes without a rejection', () => {
    expect(eventsOf(scenario).flatMap((event) => decodeOne(event).rejections)).toEqual([]);
  });

  it('names only fields that their types have', () => {
    const unknown = namesIn(scenario).filter(([type, name]) => {
      const table = PROTOCOL_FIELDS[(type === 'TextContactEvent' ? 'ChatContactEvent' : type) as keyof EventMap];
      return name !== 'contactId' && !Object.keys(table).some((key) => camelCase(key) === name);
    });
    expect(unknown).toEqual([]);
  });

  it('has no letter in a legend that no row uses', () => {
    for (const { legend = {} } of scenario.lanes) {
      // Two lanes may have one legend.
      const rows = scenario.lanes.filter((lane) => lane.legend === legend).map(({ row }) => row);
      const used = rows.flatMap((row) => momentsOf(row).map(({ letter }) => letter));
      expect(Object.keys(legend).filter((letter) => !used.includes(letter))).toEqual([]);
    }
  });

  it('happens in columns that line up', () => {
    const columns = scenario.lanes.map(({ row }) =>
      row.replaceAll(/\S+/g, (word) => (/\d/.test(word) ? word : String(word.length))),
    );
    expect(new Set(columns).size).toBe(1);
  });
});
