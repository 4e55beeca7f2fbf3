import type { MaxPort, PagePost, PageSignal, PortMessage } from 'rx-max';
import { asyncScheduler, defer, finalize, type Observable, Subject, Subscription } from 'rxjs';

import type { HostInput } from '../host/host-input';
import type { HostOutput } from '../host/host-output';
import { type HostOptions, type HostState, initialHost, type ProfileName } from '../host/host-state';
import { step } from '../host/step';
import { wakeAt } from '../host/wake-at';

/** Something that happens to the desktop; when nothing says so otherwise, it happens now. */
export type Happening = HostInput extends infer Input ? (Input extends HostInput ? Timeless<Input> : never) : never;
type Timeless<Input> = Omit<Input, 'at'> & { readonly at?: number };

export interface FakeMaxOptions extends HostOptions {
  /** The desktop that is played. MAX unless it says otherwise. */
  readonly profile?: ProfileName;
  /** The page's window, by the id that the desktop has for it. Another id is another page of the same agent. */
  readonly windowId?: string;
  /** Where the desktop was loaded from; an origin that the page has to allow. */
  readonly origin?: string;
}

/** A desktop without a window: the port of one page, and what happens at the desktop. */
export interface FakeMax extends MaxPort {
  readonly origin: string;
  /** Something happens; what the desktop posts arrives a little later, as from a window. */
  readonly put: (happening: Happening) => readonly HostOutput[];
  /** The desktop gets these raw events in one answer of its server, and forwards them to whoever wants them. */
  readonly tell: (...events: readonly object[]) => void;
  /** Something happens to the page itself. */
  readonly signal: (signal: PageSignal) => void;
  /** What the desktop knows; plain JSON. */
  readonly state: () => HostState;
  /** What the page posts from now on. */
  readonly posted$: Observable<PagePost>;
}

const ORIGINS: Readonly<Record<ProfileName, string>> = {
  max: 'https://max.niceincontact.com',
  'cxone-agent': 'https://cxagent.nicecxone.com',
};

/**
 * The desktop, played by the host model, as the port of a page: for Node without a DOM, for jsdom, and for browsers.
 *
 * ```ts
 * const desk = fakeMax({ profile: 'cxone-agent' });
 * const max = connectMax({ port: desk });
 * max.contacts$.subscribe((contacts) => console.log(contacts.size));
 * desk.put({ kind: 'session-start', token: 'T1' });
 * desk.put({ kind: 'agent-state', state: 'Available' });
 * desk.put({ kind: 'offer', channel: 'voice' });
 * max.commands.answer(); // and the desktop does
 * ```
 *
 * It answers registrations, filters, and obeys commands as the desktop does (protocol.md A.8), by RxJS's own clock: in the
 * virtual time of a TestScheduler it is virtual. What is due by itself, such as the end of after-call work, comes while the page
 * listens, or when it listens again.
 */
export function fakeMax({
  profile = 'max',
  windowId = 'page',
  origin = ORIGINS[profile],
  ...options
}: FakeMaxOptions = {}): FakeMax {
  const host = { name: `the desktop of ${profile}` };
  const messages$ = new Subject<PortMessage>();
  const page$ = new Subject<PageSignal>();
  const posted$ = new Subject<PagePost>();
  let state = initialHost(profile, options);
  let alarm = Subscription.EMPTY;
  let alarmAt: number | null = null;
  let listeners = 0;

  function put(happening: Happening): readonly HostOutput[] {
    const input = { ...happening, at: happening.at ?? asyncScheduler.now() } as HostInput; // which now has its time
    const [next, outputs] = step(state, input);
    state = next;
    for (const output of outputs) if (output.kind === 'post' && output.to === windowId) deliver(output.data);
    setAlarm();
    return outputs;
  }

  function deliver(data: unknown): void {
    const copy = copyOf(data);
    asyncScheduler.schedule(() => {
      messages$.next({ source: host, origin, data: copy });
    });
  }

  /** An alarm that is set stays, unless it is for another time. */
  function setAlarm(): void {
    const due = listeners === 0 ? null : wakeAt(state);
    if (due === alarmAt) return;
    alarm.unsubscribe();
    alarmAt = due;
    if (due === null) return;
    alarm = asyncScheduler.schedule(
      () => {
        alarmAt = null;
        put({ kind: 'time' });
      },
      Math.max(0, due - asyncScheduler.now()),
    );
  }

  return {
    host,
    origin,
    kind: 'frame',
    messages$: defer(() => {
      listeners++;
      setAlarm();
      return messages$.pipe(
        finalize(() => {
          listeners--;
          setAlarm();
        }),
      );
    }),
    page$,
    posted$,
    put,
    tell: (...events) => void put({ kind: 'emit', events }),
    signal: (signal) => {
      page$.next(signal);
    },
    state: () => state,
    post(message, targetOrigin) {
      posted$.next({ message, targetOrigin });
      // A browser delivers nothing to another origin than the one that was named.
      if (targetOrigin === '*' || targetOrigin === origin) {
        put({ kind: 'message', from: windowId, data: copyOf(message) });
      }
    },
  };
}

/** As a message is copied on its way to another window. jsdom has no structuredClone, and the messages are plain. */
function copyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyOf(part)]));
}
