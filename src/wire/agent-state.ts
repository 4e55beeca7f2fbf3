import type { DecodedEvent, Family } from './family';
import { absentOrUnreadable, oneOf, type OtherText, type Scalar, str, UNREADABLE } from './scalar';

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

const AGENT_STATES = [
  'Available',
  'Unavailable',
  'InboundContact',
  'OutboundContact',
  'InboundConsult',
  'OutboundConsult',
  'Dialer',
  'DialerPending',
  'LoggedIn',
  'LoggedOut',
] as const;

/** The agent's states (protocol.md C.1.5). After-call work is `Unavailable` with `isAcw`. */
export type AgentStateName = (typeof AGENT_STATES)[number] | OtherText;

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

const NEXT_STATES: Scalar<readonly NextState[]> = {
  expected: 'array of { State, OutReason }',
  read(value) {
    if (!Array.isArray(value)) return absentOrUnreadable(value);
    const states: NextState[] = [];
    for (const entry of value as readonly unknown[]) {
      if (typeof entry !== 'object' || entry === null) return UNREADABLE;
      const { State, OutReason } = entry as Readonly<Record<string, unknown>>;
      const state = STATE_NAME.read(State);
      const outReason = str.read(OutReason);
      if (state === UNREADABLE || outReason === UNREADABLE) return UNREADABLE;
      states.push({ state, outReason });
    }
    return states;
  },
  write: (states) => states.map(({ state, outReason }) => ({ State: state ?? '', OutReason: outReason ?? '' })),
};

export const agentState: Family<AgentStateEvent, AgentStateWire> = {
  name: 'AgentState',
  discriminant: 'Type',
  decode: (wire, read, contactId) => ({
    type: 'AgentState',
    contactId,
    currentState: read.as(wire.CurrentState, STATE_NAME),
    currentOutReason: read.str(wire.CurrentOutReason),
    startTimeUtc: read.date(wire.StartTimeUTC),
    isAcw: read.bool(wire.IsAcw),
    acwTimeout: read.int(wire.AcwTimeout),
    nextStates: read.as(wire.NextStates, NEXT_STATES),
    nextIsAcw: read.bool(wire.NextIsAcw),
    iisHost: read.str(wire.IISHost),
    vcHost: read.str(wire.VCHost),
    raw: wire,
  }),
};
