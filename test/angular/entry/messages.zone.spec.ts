import {
  ApplicationRef,
  ChangeDetectionStrategy,
  Component,
  type DoCheck,
  NgZone,
  provideZoneChangeDetection,
  signal,
} from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { MaxPort, PortMessage } from 'rx-max';
import {
  injectAgentState,
  injectConnection,
  injectContacts,
  injectMax,
  onMaxEvent,
  provideMax,
  withMessageCoalescing,
} from 'rx-max/angular';
import { acknowledge, agentState, callContact, fromMax } from 'rx-max/testing';
import { filter, firstValueFrom, NEVER, Subject } from 'rxjs';

import { withZone } from '../environment/change-detection';
import { zoneless } from '../environment/zoneless';
import { logIn, place, settled, textOf } from '../environment/place';

/** It is checked whenever the application looks for changes. */
@Component({ standalone: true, selector: 'check-counter', template: '' })
class CheckCounter implements DoCheck {
  checks = 0;
  ngDoCheck(): void {
    this.checks++;
  }
}

/** One of many that listen to everything. */
@Component({
  standalone: true,
  selector: 'contact-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '{{ connection().status }} {{ agent()?.state }} {{ contacts().size }}',
})
class ContactList {
  readonly agent = injectAgentState();
  readonly contacts = injectContacts();
  readonly connection = injectConnection();
  readonly zones = new Set<boolean>();
  constructor() {
    onMaxEvent('CallContactEvent', () => this.zones.add(NgZone.isInAngularZone()));
    injectMax().batches$.subscribe(() => this.zones.add(NgZone.isInAngularZone()));
    injectMax().agentState$.subscribe(() => this.zones.add(NgZone.isInAngularZone()));
  }
}

/** The list registers the page while the template that shows how it stands is being checked. */
@Component({
  standalone: true,
  selector: 'late-list',
  imports: [ContactList],
  template: '{{ connection().status }} @if (isShown()) { <contact-list /> }',
})
class LateList {
  readonly connection = injectConnection();
  readonly isShown = signal(false);
}

const NO_FEATURES = [] as const;
const ringing = (contactId: number) => callContact({ contactId: String(contactId), status: 'Incoming' });

async function crowd(features: readonly ReturnType<typeof withMessageCoalescing>[] = NO_FEATURES) {
  const { desk, show } = place(withZone(), { features });
  const { componentInstance: counter } = await show(CheckCounter);
  for (let count = 0; count < 4; count++) await show(ContactList);
  const last = await show(ContactList);
  await settled(desk, last);
  await until(() => textOf(last).startsWith('registered'));
  counter.checks = 0;
  return { desk, counter, last };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

it('one message costs one change detection, whoever listens', async () => {
  const { desk, counter, last } = await crowd();
  desk.tell(agentState({ currentState: 'Available' }), ringing(42), ringing(43));
  await settled(desk, last);
  expect(textOf(last)).toBe('registered Available 2');
  expect(counter.checks).toBe(1);
  expect([...last.componentInstance.zones]).toEqual([true]);
});

it.each([
  ['told at once', NO_FEATURES],
  ['coalesced', [withMessageCoalescing()]],
] as const)(
  'messages of other windows cost none, where messages are %s, and are rejected all the same',
  async (_, features) => {
    const messages$ = new Subject<PortMessage>();
    const port = { host: {}, messages$, post: () => undefined };
    TestBed.configureTestingModule({ providers: [...withZone(), provideMax({ port }, ...features)] });
    const { batches$, rejections$ } = TestBed.runInInjectionContext(injectMax);
    const rejected: unknown[] = [];
    const changed = jest.fn();
    const heard = batches$.subscribe();
    TestBed.inject(NgZone).onMicrotaskEmpty.subscribe(changed);
    for (const source of [null, {}, globalThis]) {
      messages$.next({ source, origin: 'https://max.niceincontact.com', data: fromMax(acknowledge()) });
    }
    await new Promise((resolve) => setTimeout(resolve, 80)); // more than the longest frame
    expect(changed).not.toHaveBeenCalled();
    const watched = rejections$.subscribe(({ reason }) => rejected.push(reason));
    messages$.next({ source: {}, origin: 'https://max.niceincontact.com', data: 'hello' });
    expect(rejected).toEqual(['foreign-source']);
    heard.unsubscribe();
    watched.unsubscribe();
  },
);

describe('a burst', () => {
  const BURST = Array.from({ length: 200 }, (_, index) => index + 1);

  it('costs one change detection a message', async () => {
    const { desk, counter, last } = await crowd();
    for (const id of BURST) desk.tell(ringing(id));
    await settled(desk, last);
    expect(textOf(last)).toBe('registered  200');
    expect(counter.checks).toBe(200);
  });

  it('costs one change detection with message coalescing, in its order', async () => {
    const { desk, counter, last } = await crowd([withMessageCoalescing()]);
    const heard: string[] = [];
    const ref = TestBed.runInInjectionContext(() =>
      onMaxEvent('CallContactEvent', ({ contactId }) => {
        // The state after the message, not after the burst.
        heard.push(`${String(contactId)} of ${String(last.componentInstance.contacts().size)}`);
      }),
    );
    for (const id of BURST) desk.tell(ringing(id));
    await until(() => textOf(last) === 'registered  200');
    await settled(desk, last);
    expect(heard).toEqual(BURST.map((id) => `${String(id)} of ${String(id)}`));
    expect(counter.checks).toBe(1);
    ref.destroy();
    desk.tell(ringing(201));
    await until(() => textOf(last) === 'registered  201');
    expect(counter.checks).toBe(2);
  });

  it('comes to a hidden page as well, which has no frames', async () => {
    const frames = jest.spyOn(globalThis, 'requestAnimationFrame').mockReturnValue(0);
    const { desk, counter, last } = await crowd([withMessageCoalescing()]);
    for (const id of BURST) desk.tell(ringing(id));
    await until(() => textOf(last) === 'registered  200');
    expect(counter.checks).toBe(1);
    expect(frames).toHaveBeenCalled();
    frames.mockRestore();
  });

  it('is told at once in a zoneless application', async () => {
    const { desk } = place(zoneless(), { features: [withMessageCoalescing()] });
    const frames = jest.spyOn(globalThis, 'requestAnimationFrame');
    const contacts = TestBed.runInInjectionContext(injectContacts);
    await desk.delivered();
    frames.mockClear();
    desk.tell(ringing(42));
    await desk.delivered();
    expect(contacts().size).toBe(1);
    expect(frames.mock.calls.filter(([frame]) => /animationFrame/.test(String(frame)))).toEqual([]);
    frames.mockRestore();
  });

  it('that is under way when the last one goes is not told, and costs nothing', async () => {
    const host = {};
    const messages$ = new Subject<PortMessage>();
    const port = { host, messages$, post: () => undefined };
    TestBed.configureTestingModule({ providers: [...withZone(), provideMax({ port }, withMessageCoalescing())] });
    const heard: unknown[] = [];
    const changed = jest.fn();
    const listening = TestBed.runInInjectionContext(injectMax).batches$.subscribe((batch) => heard.push(batch));
    TestBed.inject(NgZone).onMicrotaskEmpty.subscribe(changed);
    messages$.next({ source: host, origin: 'https://max.niceincontact.com', data: fromMax(acknowledge()) });
    listening.unsubscribe();
    await new Promise((resolve) => setTimeout(resolve, 80)); // more than the longest frame
    expect(heard).toEqual([]);
    expect(changed).not.toHaveBeenCalled();
  });
});

describe('an application is stable', () => {
  const isStable = (): Promise<boolean> =>
    firstValueFrom(TestBed.inject(ApplicationRef).isStable.pipe(filter(Boolean)), { defaultValue: false });

  /** Timers that are set where change detection sees them keep an application from being stable. */
  function setUp(port: MaxPort, ackTimeout: number) {
    TestBed.configureTestingModule({ providers: [...withZone(), provideMax({ port, ackTimeout })] });
    const fixture = TestBed.createComponent(ContactList);
    return { fixture, zone: TestBed.inject(NgZone) };
  }

  it('while a desktop does not answer', async () => {
    let asked = 0;
    const port: MaxPort = {
      host: {},
      messages$: NEVER,
      post() {
        asked++;
      },
    };
    const { fixture, zone } = setUp(port, 20);
    await isStable();
    await until(() => asked >= 4 && textOf(fixture).startsWith('silent'));
    await isStable();
    expect(zone.hasPendingMacrotasks).toBe(false);
  });

  it('while a pop-out looks after its desktop', async () => {
    const host = {};
    const messages$ = new Subject<PortMessage>();
    const answer = { source: host, origin: 'https://max.niceincontact.com', data: fromMax(acknowledge()) };
    const { fixture, zone } = setUp({ host, kind: 'pop-out', messages$, post: () => undefined }, 60_000);
    messages$.next(answer);
    await until(() => textOf(fixture).startsWith('registered'));
    await isStable();
    expect(zone.hasPendingMacrotasks).toBe(false);
  });
});

it('who subscribes outside of the zone gets no change detection while they do, and later events in the zone', async () => {
  const { desk, counter } = await crowd();
  logIn(desk);
  await desk.delivered();
  counter.checks = 0;
  const told: unknown[] = [];
  const { agentState$ } = TestBed.runInInjectionContext(injectMax);
  TestBed.inject(NgZone).runOutsideAngular(() =>
    agentState$.subscribe((agent) => told.push([agent?.state, NgZone.isInAngularZone(), counter.checks])),
  );
  expect(told).toEqual([['Available', false, 0]]);
  desk.put({ kind: 'agent-state', state: 'Unavailable' });
  await desk.delivered();
  expect(told.slice(1)).toEqual([['Unavailable', true, 0]]);
  expect(counter.checks).toBe(1);
});

it('a fixture that is checked by hand finds nothing that changed behind its back', () => {
  place([provideZoneChangeDetection()]);
  const fixture = TestBed.createComponent(LateList);
  fixture.detectChanges();
  expect(textOf(fixture)).toBe('idle');
  fixture.componentInstance.isShown.set(true);
  fixture.detectChanges();
  expect(textOf(fixture)).toBe('registering registering  0');
});
