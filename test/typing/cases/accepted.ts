// What must compile, and mean what it says. Compiled against the built package, as an ES module and as CommonJS.
import { expectTypeOf } from 'expect-type';
import {
  acknowledged,
  agentLeg$,
  type AgentLegEvent,
  type AgentState,
  agentState$,
  type AgentStateEvent,
  agentTransitions,
  byMessageType,
  type CallContactEvent,
  connectMax,
  type Contact,
  contact$,
  type ContactLife,
  contacts$,
  contactsEnded,
  contactTransitions,
  decodeBatch,
  eachContact,
  events,
  forContact,
  fromMaxWindow,
  heldLongerThan,
  type MaxBatch,
  MaxError,
  type MaxErrorCode,
  type MaxEvent,
  muted$,
  sessionToken$,
  type Transition,
  type UnknownEvent,
  type WireMap,
} from 'rx-max';
import { cutRecording, type Recording, type RecordingCut, toMarbleSpec } from 'rx-max/recording';
import {
  acknowledge,
  callContact,
  chatContact,
  event,
  fromCxa,
  type HostMessage,
  type Scenario,
  SCENARIOS,
  updateNotice,
} from 'rx-max/testing';
import { map, mergeMap, type Observable, withLatestFrom } from 'rxjs';

const batches$ = fromMaxWindow({ issuer: 'crm', subscriptionTypes: ['agent', 'contacts', 'sessioninfo'] });
expectTypeOf(batches$).toEqualTypeOf<Observable<MaxBatch>>();

// The name of a type gives its event, on batches and on events.
expectTypeOf(batches$.pipe(byMessageType('AgentState'))).toEqualTypeOf<Observable<AgentStateEvent>>();
expectTypeOf(batches$.pipe(events(), byMessageType('AgentState'))).toEqualTypeOf<Observable<AgentStateEvent>>();
// Two names give a union, which `type` narrows.
const two$ = batches$.pipe(byMessageType('AgentState', 'CallContactEvent'));
expectTypeOf(two$).toEqualTypeOf<Observable<AgentStateEvent | CallContactEvent>>();
expectTypeOf(two$.pipe(map((event) => (event.type === 'CallContactEvent' ? event : undefined)))).toEqualTypeOf<
  Observable<CallContactEvent | undefined>
>();
// A name that nobody knows gives the event as it came; a name that is only known to be text could be any of them.
expectTypeOf(batches$.pipe(byMessageType('SomethingNew'))).toEqualTypeOf<Observable<UnknownEvent>>();
// An alias is the type that it stands for.
expectTypeOf(batches$.pipe(byMessageType('AgentLegEvent'))).toEqualTypeOf(batches$.pipe(byMessageType('AgentLeg')));

// A contact's id is a number or a string, and each operator gives what it was given.
expectTypeOf(batches$.pipe(acknowledged(), forContact(304828365))).toEqualTypeOf<Observable<MaxBatch>>();
expectTypeOf(
  batches$.pipe(acknowledged({ within: 5000 }), forContact('900719925474010002'), byMessageType('CallContactEvent')),
).toEqualTypeOf<Observable<CallContactEvent>>();
expectTypeOf(batches$.pipe(byMessageType('CallContactEvent'), forContact('1'))).toEqualTypeOf<
  Observable<CallContactEvent>
>();
expectTypeOf(batches$.pipe(events())).toEqualTypeOf<Observable<MaxEvent>>();

// The token, as a function and as an operator.
expectTypeOf(sessionToken$(batches$)).toEqualTypeOf<Observable<string>>();
expectTypeOf(batches$.pipe(sessionToken$)).toEqualTypeOf<Observable<string>>();

// Known fields have real types.
declare const call: CallContactEvent;
expectTypeOf(call.contactId).toEqualTypeOf<string | null>();
expectTypeOf(call.raw).toEqualTypeOf<Readonly<Record<string, unknown>>>();

expectTypeOf(connectMax({ issuer: 'crm' }).batches$).toEqualTypeOf<Observable<MaxBatch>>();

const decoded = decodeBatch({});
if (decoded._tag === 'Right') expectTypeOf(decoded.right).toEqualTypeOf<MaxBatch>();

declare const error: unknown;
if (MaxError.is(error)) expectTypeOf(error.code).toEqualTypeOf<MaxErrorCode>();

// The states, of a connection and as functions, which stand in a pipe as well.
const max = connectMax();
expectTypeOf(max.agentState$).toEqualTypeOf<Observable<AgentState | null>>();
expectTypeOf(max.agentLeg$).toEqualTypeOf<Observable<AgentLegEvent | null>>();
expectTypeOf(max.muted$).toEqualTypeOf<Observable<boolean | null>>();
expectTypeOf(max.contacts$).toEqualTypeOf<Observable<ReadonlyMap<string, Contact>>>();
expectTypeOf(max.sessionToken$).toEqualTypeOf<Observable<string | null>>();
expectTypeOf(agentState$(batches$)).toEqualTypeOf<Observable<AgentState | null>>();
expectTypeOf(batches$.pipe(acknowledged(), agentLeg$)).toEqualTypeOf<Observable<AgentLegEvent | null>>();
expectTypeOf(batches$.pipe(muted$)).toEqualTypeOf<Observable<boolean | null>>();
expectTypeOf(contacts$(batches$)).toEqualTypeOf(max.contacts$);
expectTypeOf(batches$.pipe(contact$(304828365))).toEqualTypeOf<Observable<Contact | null>>();

// Contacts and transitions; names are completed, others may be told by new desktops, and functions are typed.
expectTypeOf(batches$.pipe(eachContact())).toEqualTypeOf<Observable<ContactLife>>();
expectTypeOf(
  batches$.pipe(
    eachContact(),
    mergeMap((contact) => contact),
  ),
).toEqualTypeOf<Observable<Contact>>();
expectTypeOf(batches$.pipe(contactsEnded())).toEqualTypeOf<Observable<Contact>>();
expectTypeOf(batches$.pipe(heldLongerThan(120_000))).toEqualTypeOf<Observable<Contact>>();
expectTypeOf(batches$.pipe(agentTransitions({ from: 'Available', to: ['Unavailable', 'SomethingNew'] }))).toEqualTypeOf<
  Observable<Transition<AgentState>>
>();
expectTypeOf(batches$.pipe(agentTransitions({ to: ({ isAcw }) => isAcw }))).toEqualTypeOf<
  Observable<Transition<AgentState>>
>();
expectTypeOf(batches$.pipe(contactTransitions({ to: 'Incoming' }))).toEqualTypeOf<
  Observable<Transition<Contact | null, Contact>>
>();
expectTypeOf(max.batches$.pipe(byMessageType('CallContactEvent'), withLatestFrom(max.agentState$))).toEqualTypeOf<
  Observable<[CallContactEvent, AgentState | null]>
>();

// Builders give the wire's form of what they are told; a new desktop's status may be told, too.
expectTypeOf(callContact({ status: 'Active', finalState: undefined })).toEqualTypeOf<WireMap['CallContactEvent']>();
expectTypeOf(callContact({ status: 'SomethingNew' }).Status).toEqualTypeOf<string | undefined>();
expectTypeOf(chatContact({}, { as: 'TextContactEvent' })).toEqualTypeOf<WireMap['ChatContactEvent']>();
expectTypeOf(event('PopURL', { url: 'https://crm.example.com' })).toEqualTypeOf<WireMap['PopURL']>();
expectTypeOf(updateNotice('UpdateSkills').Type).toEqualTypeOf<'UpdateSkills'>();
expectTypeOf(fromCxa(acknowledge({ contactId: undefined }), callContact())).toEqualTypeOf<HostMessage>();
expectTypeOf(SCENARIOS).toEqualTypeOf<readonly Scenario[]>();

// A cut is a recording like any other, and each end may be left out.
declare const recording: Recording;
expectTypeOf(cutRecording(recording)).toEqualTypeOf<Recording>();
expectTypeOf(toMarbleSpec(cutRecording(recording, { from: 1000 }))).toEqualTypeOf<string>();
expectTypeOf<RecordingCut>().toEqualTypeOf<{ readonly from?: number; readonly to?: number }>();
