import { connectMax, fromMaxWindow } from 'rx-max';
import { callContact, fakeMax, type PagePost, words } from 'rx-max/testing';
import { filter, firstValueFrom, map, take, toArray } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';

/** What came of a desk in virtual time: everything that `act` notes, with its time. */
function inVirtualTime(
  act: (note: (said: unknown) => void, at: (time: number, what: () => void) => void) => void,
): readonly string[] {
  const scheduler = new TestScheduler(() => undefined);
  const notes: string[] = [];
  scheduler.run(({ flush }) => {
    scheduler.maxFrames = 600_000;
    act(
      (said) => notes.push(`${String(scheduler.now())} ${String(said)}`),
      (time, what) => {
        scheduler.schedule(what, time);
      },
    );
    flush();
    scheduler.maxFrames = 0;
  });
  return notes;
}

const listen = (note: (said: unknown) => void) => ({ next: note, error: note });

describe('a desk', () => {
  it('answers a registration, offers a call, and does what the page commands', () => {
    const notes = inVirtualTime((note, at) => {
      const desk = fakeMax({ nextId: 42 });
      const max = connectMax({ port: desk });
      const batches = max.batches$.pipe(map(words)).subscribe(listen(note));
      desk.put({ kind: 'session-start', token: 'T1' });
      desk.put({ kind: 'agent-state', state: 'Available' });
      at(10, () => desk.put({ kind: 'offer', channel: 'voice', contactId: '7' }));
      at(20, () => {
        max.commands.answer();
      });
      at(30, () => {
        max.commands.hold();
      });
      at(40, () => {
        max.commands.hold();
      });
      at(50, () => {
        max.commands.hangup();
      });
      at(60, () => {
        batches.unsubscribe();
      });
    });
    expect(notes).toEqual([
      '0 live: ack OK',
      '0 live: AgentSessionStart, state LoggedIn, state Unavailable, settings',
      '0 live: token T1',
      '0 live: state Available',
      '10 live: call 7 Incoming, state InboundContact, leg Dialing',
      '20 live: leg Active, call 7 Active',
      '30 live: call 7 Holding',
      '40 live: call 7 Active',
      '50 live: call 7 Disconnected, state Unavailable, leg Disconnected',
    ]);
  });

  it('does by itself what is due, while the page listens, or when it listens again', () => {
    const notes = inVirtualTime((note, at) => {
      const desk = fakeMax({ afterCallWork: 30 });
      const max = connectMax({ port: desk });
      const states$ = max.agentState$.pipe(map((state) => (state === null ? 'unknown' : words(state))));
      const first = states$.subscribe(listen(note));
      desk.put({ kind: 'session-start', token: 'T1' });
      desk.put({ kind: 'agent-state', state: 'Available' });
      desk.put({ kind: 'offer', channel: 'voice' });
      at(10, () => {
        max.commands.answer();
      });
      at(20, () => {
        max.commands.hangup();
      });
      at(100, () => {
        first.unsubscribe();
      });
      at(90_000, () => {
        note(`still ${String(desk.state().agentState?.IsAcw)}`);
        at(0, () => states$.pipe(take(3)).subscribe(listen(note)));
      });
    });
    expect(notes).toEqual([
      '0 unknown',
      '0 Unavailable',
      '0 Available',
      '0 InboundContact',
      '20 Unavailable After Call Work ACW',
      // It was due at 30020, when nobody listened.
      '90000 still True',
      '90000 unknown',
      '90000 Unavailable After Call Work ACW',
      '90000 Available',
    ]);
  });

  it('bears that the page leaves in the moment in which something is due', () => {
    const notes = inVirtualTime((note, at) => {
      const desk = fakeMax({ afterCallWork: 30 });
      const states$ = connectMax({ port: desk }).agentState$.pipe(
        map((state) => (state === null ? 'unknown' : words(state))),
      );
      desk.put({ kind: 'session-start', token: 'T1' });
      desk.put({ kind: 'agent-state', state: 'Available' });
      desk.put({ kind: 'offer', channel: 'voice' });
      desk.put({ kind: 'action', action: 'answer' });
      desk.put({ kind: 'action', action: 'hangup' });
      at(90_000, () => states$.pipe(take(2)).subscribe(listen(note)));
    });
    expect(notes).toEqual(['90000 unknown', '90000 Unavailable After Call Work ACW']);
  });

  it('has the faults that are switched on', () => {
    const notes = inVirtualTime((note, at) => {
      const desk = fakeMax({ faults: ['no-ack'] });
      const max = connectMax({ port: desk, retry: () => 2000 });
      const gone = max.batches$.pipe(map(words)).subscribe(listen(note));
      max.connection$.pipe(map(({ status }) => status)).subscribe(listen(note));
      at(5000, () => desk.put({ kind: 'faults', faults: [] }));
      at(20_000, () => {
        gone.unsubscribe();
      });
    });
    expect(notes).toEqual([
      '0 registering',
      '3000 silent',
      '5000 silent',
      '5000 registered',
      '5000 live: ack OK',
      '20000 idle',
    ]);
  });

  it('forwards events of one’s own, and copies what it posts and hears', () => {
    const event = callContact({ contactId: '42', status: 'Active' });
    const notes = inVirtualTime((note, at) => {
      const desk = fakeMax();
      const batches$ = fromMaxWindow({ port: desk });
      const heard = batches$.subscribe({
        next: (batch) => {
          note(words(batch));
          for (const { raw } of batch.events) note((raw as object) === event);
        },
        error: note,
      });
      at(10, () => {
        desk.tell(event);
      });
      at(20, () => {
        heard.unsubscribe();
      });
    });
    expect(notes).toEqual(['0 live: ack OK', '0 false', '10 live: call 42 Active', '10 false']);
  });

  it('tells what the page posted, and gets nothing that was meant for another origin', () => {
    const desk = fakeMax({ profile: 'cxone-agent', origin: 'https://crm.example' });
    const posts: PagePost[] = [];
    desk.posted$.subscribe({ next: (post) => posts.push(post), error: fail });
    const register = { messageType: 'RegisterForClientEvents', subscriptionTypes: ['all'] };
    desk.post(register, 'https://other.example');
    expect(desk.state().subscribers).toEqual([]);
    desk.post(register, '*');
    expect(desk.state().subscribers).toHaveLength(1);
    desk.post({ messageType: 'UnregisterFromClientEvents' }, 'https://crm.example');
    expect(desk.state().subscribers).toEqual([]);
    expect(posts.map(({ targetOrigin }) => targetOrigin)).toEqual([
      'https://other.example',
      '*',
      'https://crm.example',
    ]);
  });

  it('posts to its own page only: another window is another page', async () => {
    const desk = fakeMax({ windowId: 'panel-1', panels: { 'panel-1': '42' } });
    const outputs = desk.put({
      kind: 'message',
      from: 'another',
      data: { messageType: 'RegisterForClientEvents', subscriptionTypes: ['all'] },
    });
    const heard: unknown[] = [];
    desk.messages$.subscribe({ next: (message) => heard.push(message), error: fail });
    expect(outputs).toMatchObject([{ kind: 'post', to: 'another' }]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(heard).toEqual([]);
    expect(desk.state().subscribers).toMatchObject([{ windowId: 'another' }]);
  });

  it('signals what happens to the page', async () => {
    const desk = fakeMax();
    const signals = firstValueFrom((desk.page$ ?? fail()).pipe(take(2), toArray()), { defaultValue: [] });
    desk.signal('leaving');
    desk.signal('restored');
    expect(await signals).toEqual(['leaving', 'restored']);
  });
});

describe('in real time', () => {
  it('a message arrives later, as from a window, and nothing is left behind', async () => {
    const desk = fakeMax({ profile: 'cxone-agent' });
    const max = connectMax({ port: desk });
    desk.put({ kind: 'session-start', token: 'T1' });
    const told: unknown[] = [];
    const listener = max.batches$.subscribe({ next: (batch) => told.push(words(batch)), error: fail });
    expect(told).toEqual([]);
    const registered$ = max.connection$.pipe(filter(({ status }) => status === 'registered'));
    await firstValueFrom(registered$, { defaultValue: 'closed' });
    expect(told).toHaveLength(1);
    listener.unsubscribe();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(desk.state().subscribers).toEqual([]);
  });
});

it('goes by the fake timers of a runner', () => {
  jest.useFakeTimers();
  const desk = fakeMax({ afterCallWork: 30 });
  const seen: unknown[] = [];
  const listener = connectMax({ port: desk }).agentState$.subscribe({
    next: (state) => seen.push(words(state)),
    error: fail,
  });
  desk.put({ kind: 'session-start', token: 'T1' });
  desk.put({ kind: 'agent-state', state: 'Available' });
  desk.put({ kind: 'offer', channel: 'voice' });
  desk.put({ kind: 'action', action: 'answer' });
  desk.put({ kind: 'action', action: 'hangup' });
  jest.advanceTimersByTime(29_999);
  expect(seen.at(-1)).toBe('Unavailable After Call Work ACW');
  jest.advanceTimersByTime(10);
  expect(seen.at(-1)).toBe('Available');
  listener.unsubscribe();
  jest.useRealTimers();
});

function fail(): never {
  throw new Error('this was not to happen');
}
