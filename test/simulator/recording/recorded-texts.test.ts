import { toJsonLines } from 'rx-max/recording';

import { fileOf, loadRecording, specOf } from '../../../src/simulator/page/model/recorded-texts';
import { ack, call, state } from '../../legend';
import { batchAt, recordingOf } from '../../recording/stage';

const RECORDING = recordingOf([
  batchAt(10, ack(), state('Available')),
  batchAt(20, call('42', 'Incoming')),
  batchAt(30, call('42', 'Active')),
]);
const TEXT = toJsonLines(RECORDING);

it('a file has what was recorded in its stretch', () => {
  expect(fileOf({ recording: RECORDING, from: 0, to: Infinity })).toBe(TEXT);
  expect(fileOf({ recording: RECORDING, from: 15, to: 20 }).trim().split('\n')).toHaveLength(3);
});

it('a spec tells what was told in its stretch', () => {
  const outcome = specOf({ recording: RECORDING, from: 25, to: 30 });
  expect(outcome.is === 'spec' && outcome.text).toContain("Status: 'Active'");
  expect(specOf({ recording: RECORDING, from: 0, to: 5 })).toEqual({ is: 'nothing-told' });
});

it('what cannot be drawn is too much, and any other fault is one', () => {
  const whole = { recording: RECORDING, from: 0, to: Infinity };
  const failing = (error: Error) => (): never => {
    throw error;
  };
  expect(specOf(whole, failing(new RangeError('too much')))).toEqual({ is: 'too-much' });
  expect(() => specOf(whole, failing(new TypeError('another')))).toThrow('another');
});

describe('a file that is loaded', () => {
  it('is a recording', () => {
    expect(loadRecording(TEXT)).toEqual({ is: 'whole', recording: RECORDING });
  });

  it('is damaged from a line on, and what stands before it can be played', () => {
    const damaged = TEXT.replace('"Active"', 'Active');
    expect(loadRecording(damaged)).toEqual({
      is: 'damaged',
      recording: { ...RECORDING, entries: RECORDING.entries.slice(0, 2) },
      fault: expect.objectContaining({ line: 4, expected: 'a JSON object' }) as unknown,
    });
  });

  it('is none, or of another program, and says where it ends', () => {
    expect(loadRecording('{"name":"a package"}')).toMatchObject({ is: 'unreadable', fault: { line: 1 } });
    expect(loadRecording('')).toMatchObject({ is: 'unreadable', fault: { line: 1, actual: 'an empty text' } });
    const [header = ''] = TEXT.split('\n');
    expect(loadRecording(`${header}\n{`)).toMatchObject({ is: 'unreadable', fault: { line: 2 } });
  });

  it('holds nothing that could be played', () => {
    const connection = { at: 0, entry: 'connection', status: 'idle', reason: 'nobody listens' } as const;
    expect(loadRecording(toJsonLines(recordingOf([connection])))).toEqual({ is: 'empty' });
  });
});
