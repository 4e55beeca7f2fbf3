import { ALL_SEQUENCES } from '../scenarios/all-sequences';
import { type Sequence, sequenceOf, type SequenceStep } from '../scenarios/sequence';
import type { HostInput } from '../../src/host/host-input';
import type { HostMessage } from '../../src/host/host-output';
import { type HostState, initialHost, type ProfileName } from '../../src/host/host-state';
import type { RawEvent } from '../../src/wire/family';
import { announces, messagesTo, polls, registers, run } from './desk';
import { typeOf } from './event-index';
import type { Move, Played as PlayedByScenario } from './played/played';
import { PLAYED as PLAYED_BY_SCENARIO } from './played/all-played';

/*
 * The sequences of protocol.md D were written by hand. Here the model is given what people do in them, and must tell what they
 * tell. Within a row the order may differ (protocol.md D: the order inside one batch is not guaranteed): the model tells the
 * state and the legs of a contact with it, where some sequences tell them before or after.
 */

type Played = Omit<PlayedByScenario, 'sequence'> & { readonly sequence: Sequence };

const PLAYED: readonly Played[] = PLAYED_BY_SCENARIO.map((played) => ({
  ...played,
  sequence: sequenceOf(played.sequence),
}));

/** What belongs to no contact's life and is the server's own affair. */
const NOT_OF_THE_CONTACTS = [
  ...['PopURL', 'RunApp', 'PageOpen', 'Indicator', 'AgentAssist'],
  ...['UpdateUnavailableCodes', 'UpdateSkills', 'UpdatePermissions', 'UpdateTeams', 'UpdateIndicators'],
  ...['UpdateDialerCampaigns', 'UpdateMessages', 'NaturalCallingSkillList'],
  ...['SmartReachValidation', 'NetworkOfflineEvent'],
];

/** What the model does not play by itself, and why. */
const NOT_PLAYED: Readonly<Record<string, string>> = {
  'a call whose final state never comes is over when the agent is available again': 'the model closes what it began',
  'an e-mail whose events carry no FinalState ends when it is disconnected': 'the model says FinalState',
  'a supervisor ends the session, and with it every contact, of which nothing more is told':
    'the model tells the end of every contact as protocol.md D.14 says',
};

/** What of an event is compared: all by which a page tells one step from another. */
const COMPARED = [
  ...['Type', 'type', 'ContactID', 'ContactId', 'Status', 'FinalState'],
  ...['IsLinked', 'IsLogging', 'DisconnectCode', 'IsActive'],
  ...['CurrentState', 'CurrentOutReason', 'IsAcw', 'AcwTimeout', 'NextStates', 'NextIsAcw'],
  ...['AgentMuted', 'PlayBackPaused', 'PlayBackPosition', 'ConferenceNo', 'ShowContinueReskill'],
  ...['MonitorType', 'Result', 'Message', 'Success', 'sessionToken'],
];

/** Other channels have these by inference alone (protocol.md C.2.3), or a sequence that does not care. */
const COMPARED_OF: Readonly<Record<string, readonly string[]>> = {
  CallContactEvent: ['CallType', 'IsInbound', 'MasterID'],
  ChatContactEvent: ['InFocus'],
  WorkItemContactEvent: ['InFocus'],
};

/** What a call is that does not say. */
const OF_A_CALL = { IsLinked: 'False', IsLogging: 'False', DisconnectCode: 'NA' };

function compared(event: unknown): string {
  const told = event as RawEvent;
  const isCall = ['CallContactEvent', 'SupervisorContact'].includes(typeOf(told));
  const raw: RawEvent = isCall ? { ...OF_A_CALL, ...told } : told;
  return [...COMPARED, ...(COMPARED_OF[String(raw['Type'])] ?? [])]
    .filter((key) => raw[key] !== undefined)
    .map((key) => (typeof raw[key] === 'string' ? raw[key] : JSON.stringify(raw[key])))
    .join(' ');
}

function inputsOf(move: Move, steps: readonly SequenceStep[]): readonly HostInput[] {
  const at = Date.parse(steps[0]?.at ?? '');
  if (move.kind === 'given') return steps.flatMap((step) => givenOf(step, move.type));
  // Each kind of input has all that a move of that kind has, and its time.
  return [{ ...move, at }];
}

function givenOf({ events, token }: SequenceStep, type?: string): readonly HostInput[] {
  const emitted = events.filter((event) => type === undefined || typeOf(event) === type);
  const isStart = emitted.some((event) => typeOf(event) === 'AgentSessionStart');
  const batch: HostInput = { kind: 'emit', events: emitted };
  if (token === undefined) return [batch];
  return isStart ? [polls(token), batch] : [batch, announces(token)];
}

function expectedOf(steps: readonly SequenceStep[]): readonly string[] {
  return steps.flatMap(({ events, token }) => [
    ...events.filter((event) => !NOT_OF_THE_CONTACTS.includes(typeOf(event))).map(compared),
    ...(token === undefined ? [] : [token]),
  ]);
}

function play(profile: ProfileName, { sequence, host, rows }: Played): readonly (readonly string[])[] {
  let { state }: { state: HostState } = run(initialHost(profile, host), [registers(['all'])]);
  let from = 0;
  return rows.map(([count, ...moves]) => {
    const steps = sequence.steps.slice(from, from + count);
    from += count;
    const ran = run(
      state,
      moves.flatMap((move) => inputsOf(move, steps)),
    );
    state = ran.state;
    const told: readonly HostMessage[] = messagesTo('main', ran.outputs);
    return told
      .flatMap(({ events }) => events)
      .filter((event) => !NOT_OF_THE_CONTACTS.includes(typeOf(event as RawEvent)))
      .map(compared);
  });
}

it('every sequence is played, or there is a reason why not', () => {
  const played = PLAYED.map(({ sequence }) => sequence.title);
  const titles = ALL_SEQUENCES.map(({ title }) => title);
  expect([...played, ...Object.keys(NOT_PLAYED)].sort()).toEqual([...titles].sort());
});

it.each(PLAYED.map((played) => [played.sequence.title, played] as const))('plays to its end: %s', (_, played) => {
  const count = played.rows.reduce((sum, [steps]) => sum + steps, 0);
  expect(count).toBe(played.sequence.steps.length);
});

describe.each(['max', 'cxone-agent'] as const)(
  'on %s the model tells by itself what was written by hand',
  (profile) => {
    const here = PLAYED.filter(({ sequence }) => (sequence.desktop ?? profile) === profile);

    it.each(here.map((played) => [played.sequence.title, played] as const))('%s', (_, played) => {
      const { besides = [] } = played;
      const isCompared = (event: string): boolean => !besides.some((more) => event.startsWith(more));
      let from = 0;
      const expected = played.rows.map(([count]) => {
        const steps = played.sequence.steps.slice(from, from + count);
        from += count;
        return { what: steps.map(({ what }) => what), told: expectedOf(steps).filter(isCompared).sort() };
      });
      const told = play(profile, played).map((events, row) => ({
        what: expected[row]?.what,
        told: events.filter(isCompared).sort(),
      }));
      expect(told).toEqual(expected);
    });
  },
);
