import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fieldsOf } from '../../src/wire/family';
import { fromTable } from '../../src/wire/from-table';
import { familyOf } from '../../src/wire/max-event';
import { bool, readScalar, str } from '../../src/wire/scalar';
import { KNOWN_TYPES } from './fixtures/protocol-fields';
import { decodeOne } from './one-batch';

const ROOT = join(__dirname, '../..');

describe('a decoded event', () => {
  it.each(KNOWN_TYPES)('has its type and contact first, then all its fields, then raw: %s', (type) => {
    const family = familyOf(type);
    if (family === undefined) throw new Error('Every known type has a family.');
    const names = fieldsOf(family).map(({ name }) => name);
    expect(Object.keys(decodeOne({ Type: type }).event)).toEqual(['type', 'contactId', ...names, 'raw']);
  });

  it('of many fields stays in the fast form of V8, where keyed stores alone would leave it', () => {
    const script = `
      const { createDecoder } = require('./src/wire/decode-event');
      const decode = createDecoder(() => undefined);
      const events = [];
      for (let at = 0; at < 1000; at++) {
        for (const name of ['AgentSessionStart', 'WorkItemContactEvent', 'CallContactEvent']) {
          events.push(decode({ raw: { Type: name }, name }));
        }
      }
      process.stdout.write(String(events.every((event) => %HasFastProperties(event))));`;
    const args = ['--allow-natives-syntax', '-r', 'esbuild-register', '-e', script];
    expect(execFileSync(process.execPath, args, { cwd: ROOT }).toString()).toBe('true');
  });
});

describe('a table', () => {
  it('is parsed when its first event arrives, and once', () => {
    const parsing = jest.spyOn(String.prototype, 'matchAll');
    const looks = () => parsing.mock.calls.length;
    const family = fromTable('Lamp', 'Name|indicatorName IndicatorState?Kind(One Two)Server ');
    expect(looks()).toBe(0);
    const raw = { indicatorName: 'a', IndicatorState: 'On', Kind: 'two', Server: 'S' };
    const decode = () => family(raw as never, readScalar, '7');
    const event = {
      type: 'Lamp',
      contactId: '7',
      name: 'a',
      indicatorState: true,
      kind: 'Two',
      server: 'S',
      raw,
    };
    expect(decode()).toStrictEqual(event);
    const first = looks();
    expect(first).toBeGreaterThan(0);
    expect(decode()).toStrictEqual(event);
    expect(looks()).toBe(first);
    parsing.mockRestore();
  });

  it('is a table to whoever asks the family for its fields', () => {
    const family = fromTable('Lamp', 'Name|indicatorName IndicatorState?Server ');
    expect(fieldsOf(family)).toStrictEqual([
      { name: 'name', keys: ['Name', 'indicatorName'], scalar: str },
      { name: 'indicatorState', keys: ['IndicatorState'], scalar: bool },
      { name: 'server', keys: ['Server'], scalar: str },
    ]);
  });

  it('leaves nothing of one event in the next', () => {
    const family = fromTable('Lamp', 'Name ');
    family({ Name: 'a' } as never, readScalar, '7');
    const raw = {};
    expect(family(raw as never, readScalar, null)).toStrictEqual({
      type: 'Lamp',
      contactId: null,
      name: undefined,
      raw,
    });
  });
});
