import type { DecodedEvent, Family } from './family';
import { bool, date, int, listOf, oneOf, type OtherText, readScalar, str, type Words } from './scalar';

/** `AgentState` as the desktop spells it (protocol.md C.1.5). */
export interface AgentStateWire {
  readonly Type: 'AgentState';
  readonly CurrentState?: string;
  readonly CurrentOutReason?: string;
  readonly StartTimeUTC?: string;
  readonly IsAcw?: string;
  readonly AcwTimeout?: string;
  readonly NextStates?: readonly { readonly State?: string; readonly OutReason?: string }[];
  readonly NextIsAcw?: string;
  readonly IISHost?: string;
  readonly VCHost?: string;
}

const AGENT_STATES =
  'Available Unavailable InboundContact OutboundContact InboundConsult OutboundConsult Dialer DialerPending LoggedIn LoggedOut';

/** The agent's states (protocol.md C.1.5). After-call work is `Unavailable` with `isAcw`. */
export type AgentStateName = Words<typeof AGENT_STATES> | OtherText;

/** A state queued for after the contact. */
export interface NextState {
  readonly state: AgentStateName | undefined;
  readonly outReason: string | undefined;
}

/** The agent's state; a snapshot, restated as the server sees fit (protocol.md C.1.5, C.7). */
export interface AgentStateEvent extends DecodedEvent {
  readonly type: 'AgentState';
  readonly currentState: AgentStateName | undefined;
  /** The name of the unavailable code. */
  readonly currentOutReason: string | undefined;
  /** When this state began. */
  readonly startTimeUtc: Date | undefined;
  /** The state is after-call work. */
  readonly isAcw: boolean | undefined;
  /** Seconds until after-call work ends by itself; 0 for no limit. */
  readonly acwTimeout: number | undefined;
  /** States queued for after the contact, the next one first. */
  readonly nextStates: readonly NextState[] | undefined;
  readonly nextIsAcw: boolean | undefined;
  readonly iisHost: string | undefined;
  readonly vcHost: string | undefined;
}

const STATE_NAME = /* #__PURE__ */ oneOf(AGENT_STATES);

export const nextStates = /* #__PURE__ */ listOf<NextState>(
  'array of { State, OutReason }',
  ({ State, OutReason }, unreadable) => [
    { state: readScalar(State, STATE_NAME, unreadable), outReason: readScalar(OutReason, str, unreadable) },
  ],
);

/** Back to the wire. */
export function writeNextStates(states: readonly NextState[]): AgentStateWire['NextStates'] {
  return states.map(({ state = '', outReason = '' }) => ({ State: state, OutReason: outReason }));
}

export const agentState: Family<AgentStateEvent, AgentStateWire> = (wire, read, contactId) => ({
  type: 'AgentState',
  contactId,
  currentState: read(wire.CurrentState, STATE_NAME),
  currentOutReason: read(wire.CurrentOutReason, str),
  startTimeUtc: read(wire.StartTimeUTC, date),
  isAcw: read(wire.IsAcw, bool),
  acwTimeout: read(wire.AcwTimeout, int),
  nextStates: read(wire.NextStates, nextStates),
  nextIsAcw: read(wire.NextIsAcw, bool),
  iisHost: read(wire.IISHost, str),
  vcHost: read(wire.VCHost, str),
  raw: wire,
});
