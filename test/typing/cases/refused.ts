// What must not compile. Over each refused line stands what the compiler has to say of it; see typing.test.ts.
import {
  acknowledged,
  type AgentState,
  type AgentStateEvent,
  agentTransitions,
  byMessageType,
  type CallContactEvent,
  type Contact,
  contact$,
  contacts$,
  contactTransitions,
  forContact,
  fromMaxWindow,
  heldLongerThan,
  type MaxBatch,
} from 'rx-max';
import { cutRecording, type Recording } from 'rx-max/recording';
import { acknowledge, callContact, chatContact, type EventFields, event, updateNotice } from 'rx-max/testing';
import type { Observable } from 'rxjs';

declare const batches$: Observable<MaxBatch>;

// refused: Type '"agents"' is not assignable to type
fromMaxWindow({ issuer: 'crm', subscriptionTypes: ['agents'] });

// refused: 'isuer' does not exist in type
fromMaxWindow({ isuer: 'crm' });

// refused: Type 'number' is not assignable to type 'string'
fromMaxWindow({ issuer: 7 });

// refused: is not assignable to parameter of type
byMessageType(42);

// refused: Expected at least 1 arguments
byMessageType();

// refused: not assignable to parameter of type
forContact(null);

// refused: Expected 1 arguments, but got 0
forContact();

// refused: Type 'string' is not assignable to type 'number'
acknowledged({ within: '5 s' });

// refused: is not assignable to type 'Observable<CallContactEvent>'
export const calls$: Observable<CallContactEvent> = batches$.pipe(byMessageType('AgentState'));

// refused: Property 'currentStat' does not exist on type 'AgentStateEvent'
export const state = (event: AgentStateEvent) => event.currentStat;

// refused: Cannot assign to 'currentState' because it is a read-only property
export const change = (event: AgentStateEvent) => void (event.currentState = 'Available');

// refused: is not assignable to parameter of type 'OperatorFunction<number
export const numbers$ = (source: Observable<number>) => source.pipe(byMessageType('AgentState'));

// refused: 'state' is possibly 'null'
export const nameOf = (state: AgentState | null) => state.state;

// refused: Cannot assign to 'status' because it is a read-only property
export const ring = (contact: Contact) => void (contact.status = 'Incoming');

// refused: Property 'set' does not exist on type 'ReadonlyMap<string, Contact>'
export const put = (contacts: ReadonlyMap<string, Contact>, contact: Contact) => contacts.set('42', contact);

// refused: Argument of type 'boolean' is not assignable to parameter of type
contact$(true);

// refused: is not assignable to parameter of type 'Observable<MaxBatch>'
contacts$(batches$.pipe(byMessageType('CallContactEvent')));

// refused: 'too' does not exist in type
agentTransitions({ too: 'Available' });

// refused: Property 'statuz' does not exist on type 'Contact'
contactTransitions({ to: ({ statuz }) => statuz === 'Active' });

// refused: Argument of type 'string' is not assignable to parameter of type 'number'
heldLongerThan('2 min');

// refused: 'staus' does not exist in type
callContact({ staus: 'Active' });

// refused: Type 'string' is not assignable to type 'boolean | undefined'
callContact({ finalState: 'True' });

// refused: Type 'number' is not assignable to type 'string'
callContact({ contactId: 304828365 });

// refused: 'raw' does not exist in type
callContact({ raw: {} });

// refused: Type '"SmsContactEvent"' is not assignable to type
chatContact({ status: 'Active' }, { as: 'SmsContactEvent' });

// refused: Type '"MAYBE"' is not assignable to type
acknowledge({ status: 'MAYBE' });

// refused: Argument of type '"UpdateEverything"' is not assignable to parameter of type
updateNotice('UpdateEverything');

// refused: Argument of type '"SomethingNew"' is not assignable to parameter of type
event('SomethingNew');

// refused: 'currentStat' does not exist in type
export const fields: EventFields = { type: 'AgentState', currentStat: 'Available' };

declare const recording: Recording;

// refused: Type 'string' is not assignable to type 'number'
cutRecording(recording, { from: '1 min' });

// refused: 'until' does not exist in type
cutRecording(recording, { until: 1000 });
