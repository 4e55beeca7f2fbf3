import type { InspectorEntry } from 'rx-max/inspector';

import { type Registration, registrationAfter } from '../../src/inspector/view/registration-status';
import { knownWindows } from '../../src/inspector/view/known-windows';
import { entry } from './generated-entries';

const ask = entry({ at: 1, lane: 'posted', kind: 'post', name: 'RegisterForClientEvents' });
const leave = entry({ at: 2, lane: 'posted', kind: 'post', name: 'UnregisterFromClientEvents' });

function answer(status: string, reason: string): InspectorEntry {
  return entry({ at: 3, lane: 'registration', name: 'ClientEventSubscriptionAcknowledge', raw: { status, reason } });
}

function told(name: string, reason = '', at = 4): InspectorEntry {
  return entry({ at, lane: 'registration', kind: 'connection', name, told: reason, raw: { status: name, reason } });
}

function after(...entries: readonly InspectorEntry[]): Registration | undefined {
  return entries.reduce<Registration | undefined>(registrationAfter, undefined);
}

describe('the registration, as a connection tells it', () => {
  it.each(['idle', 'registering', 'registered', 'silent', 'refused', 'closed'])('%s', (name) => {
    expect(after(told(name, 'why'))).toMatchObject({ status: name, reason: 'why', since: 4 });
  });

  it('is what it was since, however often it is told again', () => {
    expect(after(told('registering', '', 5), told('silent', 'a', 6), told('silent', 'b', 9))).toEqual({
      status: 'silent',
      reason: 'b',
      since: 6,
      told: true,
      before: 'registering',
    });
  });

  it('is idle in the words of a desktop too, and unknown words say nothing', () => {
    expect(after(told('unregistered'))?.status).toBe('idle');
    expect(after(told('constructor'))).toBeUndefined();
  });

  it('is not what it was before, however late that is told', () => {
    expect(after(told('registered', '', 5), told('idle', 'nobody listens', 4))?.status).toBe('registered');
  });

  it('is better known to the connection than to the wire', () => {
    expect(after(told('silent'), ask, answer('OK', 'Success'))?.status).toBe('silent');
  });
});

describe('the registration, as it can be read from what travels', () => {
  it.each<[string, readonly InspectorEntry[], Partial<Registration> | undefined]>([
    ['nothing said of it', [entry()], undefined],
    ['asked', [ask], { status: 'registering', since: 1 }],
    ['answered', [ask, answer('OK', 'Success')], { status: 'registered', reason: 'Success', before: 'registering' }],
    ['refused', [ask, answer('ERROR', 'Invalid Contact Id')], { status: 'refused', reason: 'Invalid Contact Id' }],
    ['asked once more, which desktops do not hear', [ask, answer('OK', ''), ask], { status: 'registered' }],
    ['left', [ask, answer('OK', ''), leave], { status: 'idle' }],
  ])('%s', (_, entries, expected) => {
    if (expected === undefined) expect(after(...entries)).toBeUndefined();
    else expect(after(...entries)).toMatchObject(expected);
  });
});

it('of windows, the latest hundred are known', () => {
  const windows = knownWindows();
  for (let panel = 0; panel < 150; panel += 1) windows.hear({ ...ask, window: `panel ${String(panel)}` });
  expect(windows.names()).toHaveLength(100);
  expect([...windows.registrations().keys()]).toEqual(windows.names());
  expect(windows.names().at(-1)).toBe('panel 149');
  windows.clear();
  expect([windows.names(), windows.registrations().size]).toEqual([[], 0]);
});
