// What must not compile, each line for the reason above it; see compiles.test.ts.
import { Component } from '@angular/core';
import { injectAgentState, injectContact, injectContacts, onMaxEvent, provideMax, withRecorder } from 'rx-max/angular';
import { provideMaxTesting } from 'rx-max/angular/testing';

// refused: 'colour' does not exist in type
provideMax({ colour: 'red' });
// refused: Type '"recording"' is not assignable to type
provideMax({}, { kind: 'recording' });
// refused: is not assignable to type '"all"
provideMax({ subscriptionTypes: ['everything'] });
// refused: 'port' does not exist in type
provideMaxTesting({}, { port: undefined });
// refused: Type 'string' is not assignable to type 'number'
withRecorder({ capacity: 'much' });
// refused: is not assignable to parameter of type
injectContact(null);
// refused: Property 'set' does not exist
injectAgentState().set(null);
// refused: Property 'set' does not exist
injectContacts()().set('42', undefined);
// refused: Property 'colour' does not exist
onMaxEvent('CallContactEvent', ({ colour }) => console.log(colour));
// refused: Property 'ani' does not exist
onMaxEvent(['CallContactEvent', 'AgentState'], ({ ani }) => console.log(ani));
// refused: is not assignable to parameter of type
onMaxEvent([], () => undefined);

@Component({
  standalone: true,
  selector: 'agent-page',
  template: '',
  // refused: is not assignable to type 'Provider'
  providers: [provideMax()],
})
export class AgentPage {}
