import fc from 'fast-check';
import type { HostInput } from '../../src/host/host-input';
import { type HostOptions, type HostState, initialHost, type ProfileName } from '../../src/host/host-state';
import { type LegalAction, legalActions } from '../../src/host/legal-actions';
import { openContacts } from '../../src/host/memory';
import { step } from '../../src/host/step';
import { decodeBatch } from '../../src/wire/decode-batch';
import { deskAfter, messagesTo, NOON, registers } from './desk';

/*
 * Random walks over what is legal: whoever makes up call flows, and whoever presses the simulator's buttons, takes such a walk.
 */

const START: readonly HostInput[] = [
  registers(['all']),
  { kind: 'session-start', token: 'T1', at: NOON },
  { kind: 'agent-state', state: 'Available', at: NOON },
];

const profile = fc.constantFrom<ProfileName>('max', 'cxone-agent');
const options: fc.Arbitrary<HostOptions> = fc.record({
  delivery: fc.constantFrom('multi', 'single'),
  phone: fc.constantFrom('each-call', 'all-day'),
  afterCallWork: fc.constantFrom<HostState['afterCallWork']>('none', 0, 60),
});
/** Which of the legal actions is chosen, and how long after the one before. A fraction would nearly always be the first. */
const choices = fc.array(fc.tuple(fc.nat(), fc.nat(90)), { minLength: 10, maxLength: 40, size: 'max' });

interface Walked {
  readonly state: HostState;
  readonly at: number;
}

function begun(name: ProfileName, host: HostOptions): Walked {
  return { state: deskAfter(name, START, host), at: NOON };
}

function timed(action: LegalAction, at: number): HostInput {
  return { ...action, at };
}

function pick(state: HostState, number: number): LegalAction {
  const legal = legalActions(state);
  const chosen = legal[number % legal.length];
  if (chosen === undefined) throw new Error('Nothing is legal.');
  return chosen;
}

function walk(walked: Walked, [number, seconds]: readonly [number, number]): Walked {
  const at = walked.at + 1000 * (seconds + 1);
  return { state: step(walked.state, timed(pick(walked.state, number), at))[0], at };
}

it('every legal action has an effect, is not ignored, and leaves plain JSON', () => {
  fc.assert(
    fc.property(profile, options, choices, (name, host, walks) => {
      walks.reduce<Walked>(
        (walked, choice) => {
          const at = walked.at + 1000;
          for (const action of legalActions(walked.state)) {
            const [next, outputs] = step(walked.state, timed(action, at));
            const hasEffect = outputs.length > 0 || JSON.stringify(next) !== JSON.stringify(walked.state);
            expect([action, hasEffect, outputs.filter(({ kind }) => kind === 'log')]).toEqual([action, true, []]);
            expect(JSON.parse(JSON.stringify(next))).toEqual(next);
            expect(structuredClone(next)).toEqual(next);
          }
          return walk(walked, choice);
        },
        begun(name, host),
      );
    }),
    { numRuns: 15 },
  );
});

it('every event is read without a complaint, as an event that is known', () => {
  fc.assert(
    fc.property(profile, options, choices, (name, host, walks) => {
      walks.reduce<Walked>(
        (walked, [number, seconds]) => {
          const at = walked.at + 1000 * (seconds + 1);
          const [state, outputs] = step(walked.state, timed(pick(walked.state, number), at));
          for (const data of messagesTo('main', outputs)) {
            const decoded = decodeBatch(data);
            if (decoded._tag === 'Left') throw new Error('The envelope was not read.');
            const unknown = decoded.right.events.filter(({ type }) => type === 'UnknownEvent');
            // Two names of the supervisor's are all that is known of them (protocol.md C.2.8).
            expect(unknown.map((event) => event.raw['Type']).filter((type) => !NAMES_ONLY.includes(type))).toEqual([]);
            expect(decoded.right.rejections).toEqual([]);
          }
          return { state, at };
        },
        begun(name, host),
      );
    }),
    { numRuns: 60 },
  );
});

const NAMES_ONLY: readonly unknown[] = ['TakeOver', 'SupervisorTakeOver'];

const ENDING: readonly string[] = [
  ...['disposition', 'hangup', 'discard', 'refuse', 'caller-hangup', 'far-busy', 'consult-refused', 'preview-skip'],
];

it('contacts all end for whoever goes on choosing what ends them, and the agent is free', () => {
  fc.assert(
    fc.property(profile, options, choices, (name, host, walks) => {
      let { state, at } = walks.reduce(walk, begun(name, host));
      for (let left = 40; left > 0; left--) {
        const next = legalActions(state).find((it) => it.kind === 'action' && ENDING.includes(it.action));
        if (next === undefined) break;
        at += 1000;
        [state] = step(state, timed(next, at));
      }
      expect(openContacts(state)).toEqual([]);
      expect(['Available', 'Unavailable', 'Dialer', 'DialerPending']).toContain(state.agentState?.CurrentState);
      expect(state.agentState?.IsAcw).toBe('False');
      if (host.phone === 'each-call' && state.campaign === null) expect(state.agentLeg).toBeNull();
    }),
    { numRuns: 100 },
  );
});

it('a state is told when it changes, and never again while it stays', () => {
  fc.assert(
    fc.property(profile, options, choices, (name, host, walks) => {
      walks.reduce<Walked>(
        (walked, [number, seconds]) => {
          const at = walked.at + 1000 * (seconds + 1);
          const [state] = step(walked.state, timed(pick(walked.state, number), at));
          const [before, after] = [walked.state.agentState, state.agentState];
          if (before !== after) {
            expect({ ...after, StartTimeUTC: '', IISHost: '' }).not.toEqual({
              ...before,
              StartTimeUTC: '',
              IISHost: '',
            });
          }
          return { state, at };
        },
        begun(name, host),
      );
    }),
    { numRuns: 60 },
  );
});

it('nothing but the start of a session is left to do without one', () => {
  expect(legalActions(initialHost('max'))).toEqual([]);
});
