import { connectMax, fromMaxWindow, type MaxBatch, MaxError } from 'rx-max';
import { type RecordingEntry, replay, type ReplayOptions } from 'rx-max/recording';
import { asyncScheduler } from 'rxjs';

import { ack, call, offer, sessionEnd, state, token } from '../legend';
import { batchesInTime, batchAt, inVirtualTime, recordingOf } from './stage';

const STORY: readonly RecordingEntry[] = [
  { at: 0, entry: 'connection', status: 'registering', reason: 'asked the host' },
  batchAt(20, ack(), state('Available')),
  batchAt(1020, call('42', 'Incoming'), state('InboundContact')),
  batchAt(1020, call('42', 'Active')),
  { at: 1500, entry: 'rejection', rejection: { reason: 'not-a-batch', path: '', expected: 'object', actual: 'null' } },
  batchAt(3020, call('42', 'Disconnected', 'True'), state('Available')),
];

describe('a replay', () => {
  it.each<[string, ReplayOptions, readonly number[]]>([
    ['in real time', {}, [20, 1020, 1020, 3020]],
    ['ten times as fast', { speed: 10 }, [2, 102, 102, 302]],
    ['at half the speed', { speed: 0.5 }, [40, 2040, 2040, 6040]],
    ['at once', { speed: Infinity }, [0, 0, 0, 0]],
  ])('tells each batch %s', (_, options, times) => {
    const told = batchesInTime(() => replay(recordingOf(STORY), options));
    expect(told).toEqual([
      [times[0], 'live: ack OK, state Available'],
      [times[1], 'live: call 42 Incoming, state InboundContact'],
      [times[2], 'live: call 42 Active'],
      [times[3], 'live: call 42 Disconnected, state Available'],
    ]);
  });

  it('runs by the timers of the system, too', async () => {
    const told: MaxBatch[] = [];
    await new Promise<void>((resolve, reject) => {
      fromMaxWindow({ port: replay(recordingOf(STORY), { speed: 100, end: 'close' }) }).subscribe({
        next: (batch) => told.push(batch),
        error: reject,
        complete: resolve,
      });
    });
    expect(told).toHaveLength(4);
  });

  it('says nothing within post, and each batch in a task of its own', () => {
    inVirtualTime(() => {
      const port = replay(recordingOf(STORY), { speed: Infinity });
      let within = false;
      let depth = 0;
      port.messages$.subscribe({
        next: () => {
          expect(within).toBe(false);
          expect(++depth).toBe(1);
          port.post({ messageType: 'HoldEvent' }, '*');
          depth--;
        },
        error: fail,
      });
      within = true;
      port.post({ messageType: 'RegisterForClientEvents' }, '*');
      within = false;
    });
  });

  it('waits for the page to register, and stays when all is told', () => {
    inVirtualTime(() => {
      const max = connectMax({ port: replay(recordingOf(STORY)) });
      let ended = false;
      asyncScheduler.schedule(() => {
        max.batches$.subscribe({ complete: () => (ended = true), error: fail });
      }, 60_000);
      asyncScheduler.schedule(() => {
        expect(ended).toBe(false);
      }, 120_000);
    });
  });

  it('closes after the last entry if it is told to', () => {
    const statuses: string[] = [];
    inVirtualTime(() => {
      const max = connectMax({ port: replay(recordingOf(STORY), { end: 'close' }) });
      max.connection$.subscribe({ next: ({ status }) => statuses.push(status), error: fail });
      max.batches$.subscribe({ error: fail });
    });
    expect(statuses).toEqual(['idle', 'registering', 'registered', 'closed']);
  });

  it('tells a page that registers again what is known by then, and what follows', () => {
    const story = [
      ...STORY.slice(0, 4),
      batchAt(2000, token('t'), offer('7', '5')),
      batchAt(2500, call('43', 'Incoming')),
      batchAt(4000, call('42', 'Disconnected', 'True')),
      batchAt(60_000, sessionEnd()),
      batchAt(70_000, state('LoggedIn')),
    ];
    const told = batchesInTime(
      () => replay(recordingOf(story)),
      [
        [0, 1000],
        [3000, 5000],
        [9000, 10_000],
        [65_000, 80_000],
      ],
    );
    expect(told).toEqual([
      [20, 'live: ack OK, state Available'],
      [3000, 'live: ack OK, state InboundContact, call 42 Active, DigitalContactEvent 7, call 43 Incoming, token t'],
      [4000, 'live: call 42 Disconnected'],
      // The offer has lapsed meanwhile.
      [9000, 'live: ack OK, state InboundContact, call 43 Incoming, token t'],
      [65_000, 'live: ack OK'],
      [70_000, 'live: state LoggedIn'],
    ]);
  });

  it('goes on where it was when it is played at once', () => {
    inVirtualTime(() => {
      const port = replay(recordingOf(STORY), { speed: Infinity });
      const told: unknown[] = [];
      port.messages$.subscribe({
        next: ({ data }) => {
          told.push((data as { readonly events: readonly unknown[] }).events);
          if (told.length === 2) port.post({ messageType: 'UnregisterFromClientEvents' }, '*');
        },
        error: fail,
      });
      port.post({ messageType: 'RegisterForClientEvents' }, '*');
      asyncScheduler.schedule(() => {
        expect(told).toHaveLength(2);
        port.post({ messageType: 'RegisterForClientEvents' }, '*');
      }, 10);
      asyncScheduler.schedule(() => {
        expect(told.slice(2)).toEqual([
          [ack(), state('InboundContact'), call('42', 'Incoming')],
          [call('42', 'Active')],
          [call('42', 'Disconnected', 'True'), state('Available')],
        ]);
      }, 20);
    });
  });

  it('ignores a second registration of a page that is registered, as a desktop does', () => {
    inVirtualTime(() => {
      const port = replay(recordingOf(STORY));
      let told = 0;
      port.messages$.subscribe({ next: () => told++, error: fail });
      for (let count = 0; count < 3; count++) port.post({ messageType: 'RegisterForClientEvents' }, '*');
      asyncScheduler.schedule(() => {
        expect(told).toBe(4);
      }, 10_000);
    });
  });

  it('answers a page that grew impatient with a slow desktop once', () => {
    const told = batchesInTime(() => replay(recordingOf([batchAt(7000, ack()), batchAt(9000, state('Available'))])));
    expect(told).toEqual([
      [7000, 'live: ack OK'],
      [9000, 'live: state Available'],
    ]);
  });

  it('has an acknowledgement for a recording that begins later', () => {
    expect(batchesInTime(() => replay(recordingOf([batchAt(5, state('Available'))])))).toEqual([
      [5, 'live: ack OK, state Available'],
    ]);
  });

  it('plays a pause that is longer than any timer', () => {
    const far = 9_000_000_000;
    expect(batchesInTime(() => replay(recordingOf([batchAt(0, ack()), batchAt(far, state('Available'))])))).toEqual([
      [0, 'live: ack OK'],
      [far, 'live: state Available'],
    ]);
  });

  it('gives each page an object of its own', () => {
    const recording = recordingOf(structuredClone(STORY));
    inVirtualTime(() => {
      const port = replay(recording);
      port.messages$.subscribe({
        next: ({ data }) => {
          (data as { events: unknown[] }).events.length = 0;
        },
        error: fail,
      });
      port.post({ messageType: 'RegisterForClientEvents' }, '*');
    });
    expect(recording).toEqual(recordingOf(STORY));
  });

  it('comes from the desktop that was recorded, or from where it is said to', () => {
    const recording = recordingOf(STORY);
    expect(replay(recording).hostOrigin).toBe('https://max.niceincontact.com');
    expect(replay({ ...recording, header: { ...recording.header, issuer: 'CXA' } }).hostOrigin).toBe(
      'https://cxagent.nicecxone.com',
    );
    const told: string[] = [];
    inVirtualTime(() => {
      const port = replay(recording, { origin: 'https://desk.test' });
      connectMax({ port }).batches$.subscribe({
        error: (error: unknown) => told.push(MaxError.is(error) ? error.code : '?'),
      });
      connectMax({ port, origins: ['https://desk.test'] }).batches$.subscribe({
        next: () => told.push('ok'),
        error: fail,
      });
    });
    expect(told).toEqual(['foreign-host', 'ok', 'ok', 'ok', 'ok']);
  });

  it.each([
    ['speed', { speed: 0 }],
    ['speed', { speed: -1 }],
    ['speed', { speed: NaN }],
    ['speed', { speed: '2' }],
    ['end', { end: 'loop' }],
  ])('names the option that cannot be right: %s', (option, options) => {
    expect(() => replay(recordingOf(STORY), options as never)).toThrow(new RegExp(`^${option}: `));
  });
});

function fail(error: unknown): never {
  throw error;
}
