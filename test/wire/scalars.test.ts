import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { encodeEvent } from '../../src/wire/encode-event';
import { bool, date, id, int, readScalar, type Scalar, str } from '../../src/wire/scalar';
import { decodeField, decodeOne } from './one-batch';

const ROOT = join(__dirname, '../..');

/** A report of one field of the only event of a batch. */
function report(type: string, key: string, expected: string, actual: string) {
  return { reason: 'unreadable-field', path: `events.0.${key}`, expected, actual, type };
}

/** Values that stand for "nothing there" in every wire type but `IntStr`. */
const ABSENT = [[''], [undefined], [null]] as const;

describe('Str', () => {
  const decode = (value: unknown) => decodeField('Mute', 'IISHost', 'iisHost', value);

  it.each(['SOA-C00COR01', ' ', '0', 'False', '김 민준'])('%j is that text', (value) => {
    expect(decode(value)).toEqual({ value, rejections: [] });
  });

  it.each(ABSENT)('%j is absent', (value) => {
    expect(decode(value)).toEqual({ value: undefined, rejections: [] });
  });

  it.each([
    [0, 'number'],
    [false, 'boolean'],
    [[], 'array'],
    [{}, 'object'],
    [1n, 'bigint'],
    [Symbol('a'), 'symbol'],
    [() => 'a', 'function'],
  ])('%p is unreadable', (value, actual) => {
    expect(decode(value)).toEqual({ value: undefined, rejections: [report('Mute', 'IISHost', 'string', actual)] });
  });
});

describe('BoolStr', () => {
  const decode = (value: unknown) => decodeField('Mute', 'AgentMuted', 'agentMuted', value);

  it.each(['True', 'true', 'TRUE', 'tRUE', 'On', 'on', 'ON', true])('%j is true', (value) => {
    expect(decode(value)).toEqual({ value: true, rejections: [] });
  });

  it.each(['False', 'false', 'FALSE', 'fALSE', 'Off', 'off', 'OFF', false])('%j is false', (value) => {
    expect(decode(value)).toEqual({ value: false, rejections: [] });
  });

  it.each(ABSENT)('%j is absent, not false', (value) => {
    expect(decode(value)).toEqual({ value: undefined, rejections: [] });
  });

  it.each([
    ['Yes', 'string'],
    ['1', 'string'],
    ['0', 'string'],
    [' True', 'string'],
    ['Truee', 'string'],
    [1, 'number'],
    [0, 'number'],
    [NaN, 'number'],
    [[], 'array'],
    [['True'], 'array'],
    [{}, 'object'],
  ])('%p is unreadable, not false', (value, actual) => {
    const rejections = [report('Mute', 'AgentMuted', "BoolStr ('True' or 'False')", actual)];
    expect(decode(value)).toEqual({ value: undefined, rejections });
  });
});

describe('IntStr', () => {
  const decode = (value: unknown) => decodeField('AgentState', 'AcwTimeout', 'acwTimeout', value);

  it.each([
    ['60', 60],
    ['0', 0],
    ['-1', -1],
    ['-0', 0],
    ['007', 7],
    ['9007199254740991', 9007199254740991],
    ['-9007199254740991', -9007199254740991],
    [60, 60],
    [0, 0],
    [-1, -1],
    [-0, 0],
    [9007199254740991, 9007199254740991],
  ])('%j is the number %d', (value, number) => {
    expect(decode(value)).toEqual({ value: number, rejections: [] });
  });

  it("'' is 0", () => {
    expect(decode('')).toEqual({ value: 0, rejections: [] });
  });

  it.each([[undefined], [null]])('%j is absent, not 0', (value) => {
    expect(decode(value)).toEqual({ value: undefined, rejections: [] });
  });

  it.each([
    ['sixty', 'string'],
    ['60s', 'string'],
    ['x60', 'string'],
    [' 60', 'string'],
    ['6 0', 'string'],
    ['+60', 'string'],
    ['--60', 'string'],
    ['-', 'string'],
    ['1.5', 'string'],
    ['1e3', 'string'],
    ['0x10', 'string'],
    ['９', 'string'],
    ['9007199254740992', 'string'],
    ['-9007199254740992', 'string'],
    [1.5, 'number'],
    [NaN, 'number'],
    [Infinity, 'number'],
    [9007199254740992, 'number'],
    [true, 'boolean'],
    [60n, 'bigint'],
    [['60'], 'array'],
    [{}, 'object'],
  ])('%p is unreadable, not 0', (value, actual) => {
    const rejections = [report('AgentState', 'AcwTimeout', 'IntStr (decimal digits)', actual)];
    expect(decode(value)).toEqual({ value: undefined, rejections });
  });

  it('with a line break after its digits is unreadable', () => {
    expect(decode('60\n').value).toBeUndefined();
  });
});

describe('IdStr', () => {
  const decode = (value: unknown) => decodeField('CallContactEvent', 'ParentContactId', 'parentContactId', value);

  it.each([
    ['304828365', '304828365'],
    ['900719925474010002', '900719925474010002'],
    ['0123456789', '0123456789'],
    [304828365, '304828365'],
    [9007199254740991, '9007199254740991'],
    [1, '1'],
  ])('%j is the digit string %j', (value, digits) => {
    expect(decode(value)).toEqual({ value: digits, rejections: [] });
  });

  it.each([[''], ['0'], [0], [-0], [null], [undefined]])('%p is none', (value) => {
    expect(decode(value)).toEqual({ value: undefined, rejections: [] });
  });

  it.each([
    ['abc', 'string'],
    ['12a', 'string'],
    ['a12', 'string'],
    ['1/2', 'string'],
    ['1:2', 'string'],
    ['-5', 'string'],
    ['12.5', 'string'],
    [' 12', 'string'],
    ['１２', 'string'],
    [-5, 'number'],
    [12.5, 'number'],
    [NaN, 'number'],
    [9007199254740992, 'number'],
    [12n, 'bigint'],
    [true, 'boolean'],
    [['12'], 'array'],
    [{}, 'object'],
  ])('%p is unreadable', (value, actual) => {
    const rejections = [report('CallContactEvent', 'ParentContactId', 'IdStr (decimal digits)', actual)];
    expect(decode(value)).toEqual({ value: undefined, rejections });
  });
});

describe('DateStr', () => {
  const decode = (value: unknown) => decodeField('AgentState', 'StartTimeUTC', 'startTimeUtc', value);

  it.each([
    // As the desktops send it.
    ['2025-03-04T12:31:38.000Z', '2025-03-04T12:31:38.000Z'],
    ['2025-03-04T12:31:38.007Z', '2025-03-04T12:31:38.007Z'],
    ['2025-03-04T12:31:38.999Z', '2025-03-04T12:31:38.999Z'],
    ['2025-01-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z'],
    ['2025-12-28T23:59:59.123Z', '2025-12-28T23:59:59.123Z'],
    ['2025-12-31T23:59:59.456Z', '2025-12-31T23:59:59.456Z'],
    ['2024-02-29T12:00:00.000Z', '2024-02-29T12:00:00.000Z'],
    ['1000-06-15T12:00:00.000Z', '1000-06-15T12:00:00.000Z'],
    ['0042-06-15T12:00:00.000Z', '0042-06-15T12:00:00.000Z'],
    // Other forms of ISO 8601.
    ['2025-03-04T12:31:38Z', '2025-03-04T12:31:38.000Z'],
    ['2025-03-04T12:31Z', '2025-03-04T12:31:00.000Z'],
    ['2025-03-04T12:31:38.5Z', '2025-03-04T12:31:38.500Z'],
    ['2025-03-04T12:31:38.1234567Z', '2025-03-04T12:31:38.123Z'],
    ['2025-03-04T24:00:00.000Z', '2025-03-05T00:00:00.000Z'],
    // Zones; a text without one is UTC, wherever the page runs.
    ['2025-03-04T12:31:38.000+09:00', '2025-03-04T03:31:38.000Z'],
    ['2025-03-04T12:31:38-0530', '2025-03-04T18:01:38.000Z'],
    ['2025-03-31T23:30:00-01:00', '2025-04-01T00:30:00.000Z'],
    ['2025-03-04T12:31:38.000', '2025-03-04T12:31:38.000Z'],
    ['2025-03-04T12:31:38', '2025-03-04T12:31:38.000Z'],
    ['2025-03-04T12:31', '2025-03-04T12:31:00.000Z'],
  ])('%j is %s', (value, iso) => {
    expect(decode(value)).toEqual({ value: new Date(iso), rejections: [] });
  });

  it.each(ABSENT)('%j is absent', (value) => {
    expect(decode(value)).toEqual({ value: undefined, rejections: [] });
  });

  it('without a zone is UTC on a page in Seoul, too', () => {
    const script = `process.stdout.write(require('./src/wire/scalar').date.read('2025-03-04T12:31:38').toISOString())`;
    const env = { ...process.env, TZ: 'Asia/Seoul' };
    const printed = execFileSync(process.execPath, ['-r', 'esbuild-register', '-e', script], { cwd: ROOT, env });
    expect(printed.toString()).toBe('2025-03-04T12:31:38.000Z');
  });

  it.each([
    // No form of ISO 8601, though `Date.parse` makes something of some.
    'yesterday',
    '3/4/2025 12:31:38 PM',
    'Tue, 04 Mar 2025 12:31:38 GMT',
    '2025-03-04',
    '2025-03-04T12',
    '2025-03-04 12:31:38.000Z',
    '2025-03-04T12:31:38.000z',
    '2025-03-04T12:31:38.Z',
    '2025-03-04T12:31:38,000Z',
    '2025-03-04T12:31:38.000Z ',
    ' 2025-03-04T12:31:38.000Z',
    '2025-03-04T12:31:38.000Z2',
    '2025-03-04T12:31:38.000Z (UTC)',
    '2025-03-04T12:31:38 GMT',
    '+002025-03-04T12:31:38.000Z',
    '1741091498000',
    // Every separator and every digit of the usual form counts.
    '2025/03-04T12:31:38.000Z',
    '2025-03/04T12:31:38.000Z',
    '2025-03-04t12:31:38.000Z',
    '2025-03-04T12.31:38.000Z',
    '2025-03-04T12:31.38.000Z',
    '2025-03-04T12:31:38:000Z',
    '2025-03-04T12:31:38.000X',
    'x025-03-04T12:31:38.000Z',
    '2x25-03-04T12:31:38.000Z',
    '20x5-03-04T12:31:38.000Z',
    '202/-03-04T12:31:38.000Z',
    '2025-0:-04T12:31:38.000Z',
    '2025-/3-04T12:31:38.000Z',
    '2025-03-:4T12:31:38.000Z',
    '2025-03-0/T12:31:38.000Z',
    '2025-03-04T1::31:38.000Z',
    '2025-03-04T12:3/:38.000Z',
    '2025-03-04T12:31:3 .000Z',
    '2025-03-04T12:31:38.0:0Z',
    '2025-03-04T12:31:38./00Z',
    '2025-03-04T12:31:38.00/Z',
    '2025-03-04T12:31:38.00:Z',
    // A form without a meaning.
    '2025-00-04T12:31:38.000Z',
    '2025-13-04T12:31:38.000Z',
    '2025-03-00T12:31:38.000Z',
    '2025-03-32T12:31:38.000Z',
    '2025-03-04T25:31:38.000Z',
    '2025-03-04T24:00:01.000Z',
    '2025-03-04T12:60:38.000Z',
    '2025-03-04T12:31:60.000Z',
    '2025-03-04T12:31:38.000+25:00',
    // Days that a month does not have: some browsers would roll over into the next one.
    '2025-02-29T12:00:00.000Z',
    '2024-02-30T12:00:00.000Z',
    '2025-02-31T12:00:00',
    '2025-04-31T12:00:00.000Z',
    '2025-06-31T23:30:00-01:00',
  ])('%j is unreadable', (value) => {
    const rejections = [report('AgentState', 'StartTimeUTC', 'DateStr (ISO 8601, UTC)', 'string')];
    expect(decode(value)).toEqual({ value: undefined, rejections });
  });

  it.each([
    [1741091498000, 'number'],
    [0, 'number'],
    [true, 'boolean'],
    [new Date(0), 'object'],
    [['2025-03-04T12:31:38.000Z'], 'array'],
  ])('%p is unreadable, since desktops send text', (value, actual) => {
    const rejections = [report('AgentState', 'StartTimeUTC', 'DateStr (ISO 8601, UTC)', actual)];
    expect(decode(value)).toEqual({ value: undefined, rejections });
  });
});

describe('a queue of next states', () => {
  const decode = (value: unknown) => decodeField('AgentState', 'NextStates', 'nextStates', value);

  it.each([
    ['nothing queued', [], []],
    [
      'two states, the next one first',
      [
        { State: 'Unavailable', OutReason: 'Training' },
        { State: 'Available', OutReason: '' },
      ],
      [
        { state: 'Unavailable', outReason: 'Training' },
        { state: 'Available', outReason: undefined },
      ],
    ],
    ['a state in another letter case', [{ State: 'loggedOut' }], [{ state: 'LoggedOut', outReason: undefined }]],
    ['a state that is not known', [{ State: 'Working' }], [{ state: 'Working', outReason: undefined }]],
    ['an empty state', [{ State: '' }], [{ state: undefined, outReason: undefined }]],
  ])('holds %s', (_, value, nextStates) => {
    expect(decode(value)).toStrictEqual({ value: nextStates, rejections: [] });
  });

  it.each(ABSENT)('%j is absent', (value) => {
    expect(decode(value)).toEqual({ value: undefined, rejections: [] });
  });

  it.each([
    ['Available', 'string'],
    [{ State: 'Available' }, 'object'],
    [1, 'number'],
    [false, 'boolean'],
    [['Available'], 'array'],
    [[null], 'array'],
    [[undefined], 'array'],
    [new Array(2), 'array'],
    [[{ State: 1 }], 'array'],
    [[{ State: 'Available', OutReason: {} }], 'array'],
    [[{ State: 'Available' }, { State: [] }], 'array'],
  ])('%j is unreadable as a whole', (value, actual) => {
    const rejections = [report('AgentState', 'NextStates', 'array of { State, OutReason }', actual)];
    expect(decode(value)).toEqual({ value: undefined, rejections });
  });
});

describe('the variables of a screen pop', () => {
  const decode = (value: unknown) =>
    decodeField('CallContactEvent', 'ScreenPopUrlVariables', 'screenPopUrlVariables', value);
  const proto = JSON.parse('{ "__proto__": "x" }') as object;

  it.each([
    ['none', [], []],
    [
      'one-key objects with URL-encoded values',
      [{ caseNumber: '17' }, { customerName: 'Ada+Byron' }],
      [
        { name: 'caseNumber', value: '17' },
        { name: 'customerName', value: 'Ada Byron' },
      ],
    ],
    ['every escape', [{ a: '50%25%2B%EA%B9%80+%26' }], [{ name: 'a', value: '50%+김 &' }]],
    ['a value that is not encoded after all', [{ a: '100%+sure' }], [{ name: 'a', value: '100% sure' }]],
    ['an empty value', [{ a: '' }], [{ name: 'a', value: '' }]],
    [
      'an object with two keys',
      [{ a: '1', b: '2' }],
      [
        { name: 'a', value: '1' },
        { name: 'b', value: '2' },
      ],
    ],
    ['an object without keys', [{}], []],
    ['a dangerous name', [proto], [{ name: '__proto__', value: 'x' }]],
    [
      'JSON text',
      '[{"a":"1+2"},{"__proto__":"x"}]',
      [
        { name: 'a', value: '1 2' },
        { name: '__proto__', value: 'x' },
      ],
    ],
    ['the JSON text of none', '[]', []],
  ])('hold %s', (_, value, variables) => {
    expect(decode(value)).toStrictEqual({ value: variables, rejections: [] });
  });

  it.each(ABSENT)('%j are absent', (value) => {
    expect(decode(value)).toEqual({ value: undefined, rejections: [] });
  });

  it.each([
    ['caseNumber=17', 'string'],
    ['[{"a":"1"', 'string'],
    ['{"a":"1"}', 'string'],
    ['null', 'string'],
    ['"[]"', 'string'],
    ['[{"a":1}]', 'string'],
    [{ caseNumber: '17' }, 'object'],
    [17, 'number'],
    [['17'], 'array'],
    [[null], 'array'],
    [new Array(2), 'array'],
    [[{ caseNumber: 17 }], 'array'],
    [[{ caseNumber: null }], 'array'],
    [[{ caseNumber: '17' }, 'x'], 'array'],
  ])('%j are unreadable as a whole', (value, actual) => {
    const rejections = [report('CallContactEvent', 'ScreenPopUrlVariables', 'array of { name: value }', actual)];
    expect(decode(value)).toEqual({ value: undefined, rejections });
  });
});

describe.each([
  ['ComplianceRecord', 'complianceRecord'],
  ['ConfirmationRequired', 'confirmationRequired'],
])("preview dialling's flag %s", (key, name) => {
  const decode = (value: unknown) => decodeField('CallContactEvent', key, name, value);

  it.each([
    ['Required=1', true],
    ['Required=0', false],
    ['flag=1', true],
    ['flag=0', false],
    ['Required = 1', true],
    ['Required=  0', false],
    ['True', true],
    ['FALSE', false],
    ['On', true],
    [true, true],
    [false, false],
  ])('%j is %s', (value, flag) => {
    expect(decode(value)).toEqual({ value: flag, rejections: [] });
  });

  it.each(ABSENT)('%j is absent', (value) => {
    expect(decode(value)).toEqual({ value: undefined, rejections: [] });
  });

  it.each([
    ['x=1', 'string'],
    ['abc=1', 'string'],
    ['Required=2', 'string'],
    ['Required=x1', 'string'],
    ['Required 1', 'string'],
    ['Required', 'string'],
    [1, 'number'],
    [['Required=1'], 'array'],
    [{}, 'object'],
  ])('%j is unreadable', (value, actual) => {
    const rejections = [report('CallContactEvent', key, "BoolStr, or text with '=1' or '=0'", actual)];
    expect(decode(value)).toEqual({ value: undefined, rejections });
  });
});

describe.each([
  ['AgentAssist', 'AgentAssistAppConfigJson', 'agentAssistAppConfigJson'],
  ['CustomEvent', 'data', 'data'],
  ['CustomEvent', 'Data', 'data'],
  ['SmartReachValidation', 'RequestData', 'requestData'],
])('JSON in a text, %s.%s,', (type, key, name) => {
  const decode = (value: unknown) => decodeField(type, key, name, value);

  it.each([
    ['{"contactId":"304828365"}', { contactId: '304828365' }],
    [' [1, "2", null] ', [1, '2', null]],
    ['17', 17],
    ['0', 0],
    ['false', false],
    ['"case=17"', 'case=17'],
    ['""', ''],
    // Decoded once: JSON in the JSON stays text.
    ['"{\\"a\\":1}"', '{"a":1}'],
    // What is no JSON is kept as text.
    ['case=17', 'case=17'],
    ['{"contactId":"3048', '{"contactId":"3048'],
    ["{'a':1}", "{'a':1}"],
    ['undefined', 'undefined'],
    [' ', ' '],
    // Already what it stands for.
    [{ zipcode: '01234' }, { zipcode: '01234' }],
    [[1], [1]],
  ])('%j is %j, and is the same again when it was encoded', (value, json) => {
    expect(decode(value)).toStrictEqual({ value: json, rejections: [] });
    const { event } = decodeOne({ Type: type, [key]: value });
    expect(decodeOne(encodeEvent(event)).event).toHaveProperty(name, json);
  });

  it('is written as it came', () => {
    for (const text of ['{"a":[1,"2",null]}', '17', '"17"', '""', 'case=17', '{"a":', 'nul']) {
      const wire: object = encodeEvent(decodeOne({ Type: type, [key]: text }).event);
      expect(Object.values(wire)).toEqual([type, text]);
    }
  });

  it('has keys like any other: __proto__', () => {
    const { value } = decode('{"__proto__":{"polluted":"yes"}}');
    expect(JSON.stringify(value)).toBe('{"__proto__":{"polluted":"yes"}}');
    expect('polluted' in {}).toBe(false);
  });

  it.each(['', undefined, null, 'null'])('%j is absent', (value) => {
    expect(decode(value)).toEqual({ value: undefined, rejections: [] });
  });
});

describe("an indicator's state", () => {
  const decode = (value: unknown) => decodeField('Indicator', 'IndicatorState', 'indicatorState', value);

  it.each(['On', 'on', 'ON', 'True', true])('%j is shown', (value) => {
    expect(decode(value)).toEqual({ value: true, rejections: [] });
  });

  it.each(['Off', 'off', 'False', false, 'Hidden', 'anything', ' On'])('%j is hidden', (value) => {
    expect(decode(value)).toEqual({ value: false, rejections: [] });
  });

  it.each(ABSENT)('%j is absent', (value) => {
    expect(decode(value)).toEqual({ value: undefined, rejections: [] });
  });
});

describe('the workflows of a configuration', () => {
  const decode = (value: unknown) => decodeField('AgentWorkflowConfiguration', 'request', 'request', value);

  it.each([
    ['none', []],
    [
      'fields of any kind',
      [{ workflowType: 'search', workflowParam: { a: [1, null] }, workflowId: 7, other: true }, {}],
    ],
  ])('are as the desktop sent them: %s', (_, value) => {
    expect(decode(value)).toStrictEqual({ value, rejections: [] });
  });

  it.each(ABSENT)('%j are absent', (value) => {
    expect(decode(value)).toEqual({ value: undefined, rejections: [] });
  });
});

describe('a scalar', () => {
  const read = <T>(value: unknown, scalar: Scalar<T>): [T | undefined, number] => {
    let unreadable = 0;
    return [readScalar(value, scalar, () => unreadable++), unreadable];
  };

  it('tells of what it cannot read', () => {
    const told = [read('maybe', bool), read('x', int), read('-1', id), read('now', date), read(1, str)];
    expect(told).toEqual(told.map(() => [undefined, 1]));
    expect(read('True', bool)).toEqual([true, 0]);
  });

  it('does not tell of what is absent', () => {
    const told = [read('', bool), read(null, str), read('0', id), read(undefined, date)];
    expect(told).toEqual(told.map(() => [undefined, 0]));
    expect(read('', int)).toEqual([0, 0]);
  });
});
