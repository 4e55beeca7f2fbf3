import {
  type EnvironmentProviders,
  provideZoneChangeDetection,
  provideZonelessChangeDetection,
  type Type,
} from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { readFileSync } from 'node:fs';
import type { MaxPort, PortMessage } from 'rx-max';
import { provideMaxTesting } from 'rx-max/angular/testing';
import { agentState, callContact, fakeMax, type FakeMax } from 'rx-max/testing';
import { merge, Subject } from 'rxjs';
import { vi } from 'vitest';

/*
 * Run by Vitest in a folder of its own, beside the programs of docs/migration.md: each of them through each line of the table.
 */
const PROGRAMS = ['panel-before', 'panel-step-1', 'panel-step-2'];
const TABLE = new Map(JSON.parse(readFileSync('table.json', 'utf8')) as readonly [string, readonly boolean[]][]);

const PROBES: Readonly<Record<string, (program: string) => Promise<boolean>>> = {
  async 'with Zone.js, a call that rings, and is answered, is shown'(program) {
    const { desk, panel } = await open(program);
    desk.put({ kind: 'offer', channel: 'voice', contactId: '42' });
    const rang = (await shown(panel)).endsWith(', 42 Incoming');
    desk.put({ kind: 'action', action: 'answer', contactId: '42' });
    return rang && (await shown(panel)).endsWith(', 42 Active');
  },

  async 'when the panel is closed, the desktop posts to its window no longer'(program) {
    const { desk, panel } = await open(program);
    const before = desk.state().subscribers.length;
    panel.destroy();
    await settled();
    return before === 1 && desk.state().subscribers.length === 0;
  },

  async 'a panel that is opened again during a call shows the call'(program) {
    const { desk, panel, openAgain } = await open(program);
    desk.tell(callContact({ contactId: '42', status: 'Active' }));
    await settled();
    panel.destroy();
    await settled();
    return (await shown(openAgain())).endsWith(', 42 Active');
  },

  async 'nobody but the desktop is believed'(program) {
    const { panel, post } = await open(program);
    const events = [callContact({ contactId: '66', status: 'Active' })];
    post({ source: {}, origin: 'https://evil.example', data: { issuer: 'MAX', contactId: null, events } });
    return !(await shown(panel)).includes('66');
  },

  async 'an agent who is available is shown as such'(program) {
    const { desk, panel } = await open(program);
    desk.tell(agentState({ currentState: 'Available', isAcw: false }));
    return (await shown(panel)) === 'Available';
  },

  async 'without Zone.js, a call that rings is shown'(program) {
    const { desk, panel } = await open(program, provideZonelessChangeDetection());
    desk.put({ kind: 'offer', channel: 'voice', contactId: '42' });
    return (await shown(panel)).endsWith(', 42 Incoming');
  },
};

afterEach(() => {
  vi.unstubAllGlobals();
});

it('has a line in the table for each thing that is tried, and no other', () => {
  expect([...TABLE.keys()]).toEqual(Object.keys(PROBES));
});

describe.each(Object.entries(PROBES))('%s', (title, probe) => {
  it.each(PROGRAMS.map((program, at) => [program, TABLE.get(title)?.[at]] as const))(
    '%s: %s',
    async (program, isRight) => {
      expect(await probe(program)).toBe(isRight);
    },
  );
});

interface Stage {
  readonly desk: FakeMax;
  readonly panel: ComponentFixture<unknown>;
  readonly openAgain: () => ComponentFixture<unknown>;
  /** Somebody posts to the window. */
  readonly post: (message: PortMessage) => void;
}

/** The panel of a program, in a window of a desktop at which an agent is available. */
async function open(
  program: string,
  changeDetection: EnvironmentProviders = provideZoneChangeDetection(),
): Promise<Stage> {
  const desk = fakeMax();
  desk.put({ kind: 'session-start', token: 'T1' });
  desk.put({ kind: 'agent-state', state: 'Available' });
  const others$ = new Subject<PortMessage>();
  const port: MaxPort = { host: desk.host, post: desk.post, messages$: merge(desk.messages$, others$) };
  vi.stubGlobal('window', windowOf(port));

  const { CallPanel } = (await import(`./programs/${program}.ts`)) as { readonly CallPanel: Type<unknown> };
  TestBed.configureTestingModule({ providers: [changeDetection, provideMaxTesting(port)] });
  function openAgain(): ComponentFixture<unknown> {
    const fixture = TestBed.createComponent(CallPanel);
    fixture.autoDetectChanges();
    return fixture;
  }
  const panel = openAgain();
  await settled();
  return {
    desk,
    panel,
    openAgain,
    post(message) {
      others$.next(message);
    },
  };
}

/** A window of which Angular, too, may hear. */
function windowOf({ messages$, post }: MaxPort): unknown {
  const page = new EventTarget();
  messages$.subscribe({
    next: ({ data, origin }) => page.dispatchEvent(Object.assign(new Event('message'), { data, origin })),
    error: console.error,
  });
  return Object.assign(page, { opener: { postMessage: post } });
}

/** What the panel shows when all that was posted has arrived: the state of the agent, and the calls. */
async function shown(panel: ComponentFixture<unknown>): Promise<string> {
  await settled();
  await panel.whenStable();
  const parts = (panel.nativeElement as HTMLElement).querySelectorAll('p, li');
  return [...parts].map(({ textContent }) => textContent).join(', ');
}

/** A message takes a timer, an answer to it another one, and these follow each other in the order in which they were set. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 6; turn++) await new Promise((resolve) => setTimeout(resolve));
}
