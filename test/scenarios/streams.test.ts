import { type CallControl, callControl, connectMax, contactsEnded, MaxError } from 'rx-max';
import { type Observable, take } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';

import type { ProfileName } from '../../src/host/host-state';
import { ALL_SEQUENCES } from './all-sequences';
import { deskPort } from './desk-port';
import type { Known, LiveContact } from './known';
import type { Sequence } from './sequence';

/*
 * The sequences of protocol.md D, which are the scenarios of rx-max/testing, told by the host model to a page, in virtual time.
 * What the page's streams say after each column is held against what is expected there, which was written by hand.
 */
const PROFILES: readonly ProfileName[] = ['max', 'cxone-agent'];

function sequencesOf(profile: ProfileName): readonly (readonly [string, Sequence])[] {
  return ALL_SEQUENCES.filter(({ desktop = profile }) => desktop === profile).map((it) => [it.title, it] as const);
}

/** Listens to what never fails. */
function watch<T>(stream: Observable<T>, act: (value: T) => unknown): void {
  stream.subscribe({
    next: act,
    error: (error: unknown) => {
      throw error;
    },
  });
}

/** Plays a sequence, and calls back a millisecond after each step. */
function play<T>(profile: ProfileName, { steps }: Sequence, open: (port: ReturnType<typeof deskPort>) => () => T): T[] {
  const outcomes: T[] = [];
  const began = Date.parse(steps[0]?.at ?? '');
  new TestScheduler(() => undefined).run(({ cold }) => {
    const port = deskPort(profile);
    const look = open(port);
    for (const [index, step] of steps.entries()) {
      const at = Date.parse(step.at) - began + 10 * (index + 1); // several are told within a second
      watch(cold(`${String(at)}ms a`), () => {
        port.tell(step);
      });
      watch(cold(`${String(at + 1)}ms a`), () => outcomes.push(look()));
    }
  });
  return outcomes;
}

describe.each(PROFILES)('on %s the streams of a page say after each step what is known', (profile) => {
  it.each(sequencesOf(profile))('%s', (_, sequence) => {
    const seen = play(profile, sequence, (port) => {
      const max = connectMax({ port });
      let now = { agent: null, muted: null, agentLeg: null, contacts: [], hasToken: false, ended: [] } as Known;
      watch(max.agentState$, (agent) => {
        const told = agent && { name: String(agent.state), reason: agent.reason ?? null, isAcw: agent.isAcw };
        now = { ...now, agent: told };
      });
      watch(max.muted$, (muted) => (now = { ...now, muted }));
      watch(max.agentLeg$, (leg) => (now = { ...now, agentLeg: (leg?.status ?? null) as Known['agentLeg'] }));
      watch(max.contacts$, (contacts) => {
        const live = [...contacts.values()].map(({ contactId: id, channel, status }) => ({ id, channel, status }));
        now = { ...now, contacts: live as readonly LiveContact[] };
      });
      watch(max.sessionToken$, (token) => (now = { ...now, hasToken: token !== null }));
      watch(max.batches$.pipe(contactsEnded()), ({ contactId }) => {
        now = { ...now, ended: [...now.ended, contactId] };
      });
      return () => {
        const then = now;
        now = { ...now, ended: [] };
        return then;
      };
    });
    expect(seen).toEqual(
      sequence.steps.map(({ known }) => ({
        ...known,
        // What the desktop does not tell of after-call work is none.
        agent: known.agent && { ...known.agent, isAcw: known.agent.isAcw ?? false },
      })),
    );
  });
});

/** What each wish for a contact comes to by semantics 6, from what is known: a post, nothing to do, or a refusal. */
function expectedOf({ agent, contacts }: Known, { id, status }: LiveContact): Readonly<Record<string, string>> {
  const ringing = contacts.filter((contact) => /^(Incoming|Inviting|CallBackDisconnected)$/.test(contact.status));
  const live = contacts.filter((contact) => contact.channel === 'voice' && !isOver(contact.status));
  const wish = (isTrue: boolean, among: readonly LiveContact[], command: string): string => {
    if (agent === null) return 'state-unknown';
    if (isTrue) return 'true already';
    return among.length === 1 && among[0]?.id === id ? command : 'ambiguous-contact';
  };
  const rings = ringing.some((contact) => contact.id === id);
  return {
    answer: wish(!rings && !isOver(status), ringing, 'AnswerEvent'),
    refuse: wish(isOver(status), ringing, 'RefuseEvent'),
    hold: wish(status === 'Holding', live, 'HoldEvent'),
    resume: wish(status !== 'Holding' && !isOver(status), live, 'HoldEvent'),
    mask: wish(status === 'Masking', live, 'MaskEvent'),
    unmask: wish(status !== 'Masking' && !isOver(status), live, 'MaskEvent'),
    hangup: wish(isOver(status), live, 'HangupEvent'),
  };
}

function isOver(status: string): boolean {
  return status === 'Disconnected' || status === 'Discarded';
}

const WISHES = [
  'answer',
  'refuse',
  'hold',
  'resume',
  'mask',
  'unmask',
  'hangup',
] as const satisfies readonly (keyof CallControl)[];

describe.each(PROFILES)('on %s a wish is posted, true already, or refused after each step', (profile) => {
  it.each(sequencesOf(profile))('%s', (_, sequence) => {
    let at = 0;
    const seen = play(profile, sequence, (port) => {
      const max = connectMax({ port });
      watch(max.batches$, () => undefined);
      const control = callControl(max);
      return () => {
        const contacts = sequence.steps[at++]?.known.contacts ?? [];
        return contacts.map(({ id }) =>
          Object.fromEntries(WISHES.map((name) => [name, outcomeOf(control[name](id), port.commands)])),
        );
      };
    });
    expect(seen).toEqual(
      sequence.steps.map(({ known }) => known.contacts.map((contact) => expectedOf(known, contact))),
    );
  });
});

/** What a wish comes to at once; it is not waited for. */
function outcomeOf(wish$: Observable<void>, commands: string[]): string {
  let outcome = 'nothing';
  wish$
    .pipe(take(1))
    .subscribe({
      next: () => (outcome = 'true already'),
      error: (error: unknown) => (outcome = MaxError.is(error) ? error.code : String(error)),
    })
    .unsubscribe();
  return commands.pop() ?? outcome;
}
