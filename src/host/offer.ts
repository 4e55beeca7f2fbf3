import type { AgentLegWire } from '../wire/agent-leg';
import type { CallContactWire } from '../wire/call-contact';
import { agentStateAt } from './agent';
import type { Step } from './host-output';
import type { HostState } from './host-state';
import { deliver } from './routing';
import { SERVERS } from './servers';

/** What is known of a call that comes in; what is left out is made up. */
export interface CallOffer {
  /** A digit string. */
  readonly contactId?: string;
  /** The calling number. */
  readonly ani?: string;
  /** The dialled number. */
  readonly dnis?: string;
  /** The skill's id. */
  readonly skill?: string;
  readonly screenPopUrl?: string;
}

/** A call comes in and rings, if the agent is available, which nobody is who has one (protocol.md D.3, steps 1 to 3). */
export function offerCall(state: HostState, offer: CallOffer, at: number): Step {
  if (state.agentState?.CurrentState !== 'Available') return [state, [NOT_OFFERED]];
  const legId = String(state.nextId);
  const contactId = offer.contactId ?? String(state.nextId + 1);
  const events = [incomingCall(contactId, offer, at), agentStateAt(at, 'InboundContact'), agentLeg(legId, 'Dialing')];
  return deliver({ ...state, nextId: state.nextId + 2 }, events, 'protocol.md D.3');
}

const NOT_OFFERED = {
  kind: 'log',
  level: 'warn',
  code: 'call-not-offered',
  text: 'The agent is not available: the call was not offered.',
  rule: 'protocol.md D.3',
} as const;

/** The agent's phone, dialled for each call (protocol.md C.1.6, D.3). */
export function agentLeg(AgentLegId: string, Status: 'Dialing' | 'Active' | 'Disconnected'): AgentLegWire {
  return { ...SERVERS, Type: 'AgentLeg', AgentLegId, Status, FinalState: Status === 'Disconnected' ? 'True' : 'False' };
}

/** A call at the moment it comes in (protocol.md C.2.1). */
function incomingCall(contactId: string, offer: CallOffer, at: number): CallContactWire {
  const now = new Date(at).toISOString();
  return {
    ...SERVERS,
    Type: 'CallContactEvent',
    ContactID: contactId,
    MasterID: contactId,
    Status: 'Incoming',
    OriginalState: 'False',
    CallType: 'Regular',
    DNIS: offer.dnis ?? '4005550150',
    ANI: offer.ani ?? '2025550143',
    Skill: offer.skill ?? '4410',
    IsInbound: 'True',
    StartTimeUTC: now,
    StartTime: now,
    LastStateChangeTimeUTC: now,
    LastStateChangeTime: now,
    ScreenPopUrl: offer.screenPopUrl ?? '',
    DisconnectCode: '',
    IsLogging: 'False',
    Timeout: '45',
    AllowDispositions: 'True',
    Label: '',
    IsLinked: 'False',
    FinalState: 'False',
    DeliveryType: 'None',
    ParentContactId: '0',
    OmniGroupId: '0',
    IsRequireManualAccept: 'True',
  };
}
