import type { CallContactWire } from '../wire/call-contact';
import type { RawEvent } from '../wire/family';
import { AGENT } from './agent-identity';
import type { ContactOffer } from './contact-offer';
import { SERVERS } from './servers';

type NewCall = CallContactWire & RawEvent;

/** A call at the moment it comes in, from the customer unless the rest says otherwise (protocol.md C.2.1). */
export function newCall(id: string, at: number, offer: ContactOffer, rest: Partial<CallContactWire> = {}): NewCall {
  const now = new Date(at).toISOString();
  return {
    ...SERVERS,
    Type: 'CallContactEvent',
    ContactID: id,
    MasterID: offer.masterId ?? id,
    Status: 'Incoming',
    OriginalState: 'False',
    CallType: offer.callType ?? 'Regular',
    DNIS: offer.dnis ?? '4005550150',
    ANI: offer.ani ?? '2025550143',
    Skill: offer.skill ?? '4410',
    IsInbound: 'True',
    StartTimeUTC: now,
    StartTime: now,
    LastStateChangeTimeUTC: now,
    LastStateChangeTime: now,
    ScreenPopUrl: offer.screenPopUrl ?? '',
    ...variablesOf(offer),
    DisconnectCode: 'NA',
    IsLogging: 'False',
    Timeout: String(offer.refusalTimeout ?? 45),
    AllowDispositions: 'True',
    Label: '',
    IsLinked: 'False',
    TimeZones: '',
    FinalState: 'False',
    OtherInformation: '',
    OtherInformationNewFormat: '',
    BlendingToSkillName: '',
    DeliveryType: 'None',
    CustomData: '',
    ComplianceRecord: 'False',
    ConfirmationRequired: 'False',
    ParentContactId: '0',
    OmniGroupId: '0',
    ExternalId: '',
    AnsMachineOverride: 'False',
    AnsMachineOverrideEndTime: '',
    CustomerCardUrl: '',
    InteractionId: offer.interactionId ?? interactionOf(id),
    IsRequireManualAccept: offer.begins === 'connected' ? 'False' : 'True',
    ...rest,
  };
}

/** A call that the agent, or the dialer, makes. */
export function newOutboundCall(id: string, at: number, number: string, rest: Partial<CallContactWire> = {}): NewCall {
  const offer = { ani: AGENT.callerId, dnis: number };
  return newCall(id, at, offer, { Status: 'Dialing', IsInbound: 'False', ...rest });
}

/** The script's variables (protocol.md C.2.1). */
function variablesOf({ customerName }: ContactOffer): Pick<CallContactWire, 'ScreenPopUrlVariables'> {
  if (customerName === undefined) return {};
  return { ScreenPopUrlVariables: [{ customerName: encodeURIComponent(customerName).replace(/%20/g, '+') }] };
}

/** A UUID, made up of the id so that nothing is random. */
function interactionOf(id: string): string {
  return `7c1f0c3e-0000-4000-8000-${id.padStart(12, '0').slice(-12)}`;
}
