// An application that uses all of rx-max/angular, compiled by each Angular's own compiler; see compiles.test.ts.
import { ChangeDetectionStrategy, Component, computed, inject, Injector, type Signal, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import type { Routes } from '@angular/router';
import type {
  AgentState,
  AgentStateEvent,
  CallContactEvent,
  CallControl,
  ChatContactEvent,
  Connection,
  Contact,
  Max,
  UnknownEvent,
} from 'rx-max';
import {
  type ContactId,
  injectAgentState,
  injectCallControl,
  injectConnection,
  injectContact,
  injectContacts,
  injectMax,
  injectRecorder,
  injectSessionToken,
  type MaxEventRef,
  type MaxFeature,
  onMaxEvent,
  type OnMaxEventOptions,
  provideMax,
  withInspector,
  withMessageCoalescing,
  withRecorder,
  withSimulator,
} from 'rx-max/angular';
import { type FakeDesk, injectFakeMax, provideMaxTesting } from 'rx-max/angular/testing';
import type { Recorder } from 'rx-max/recording';
import { fakeMax } from 'rx-max/testing';

/** Whether two types are the same; anything else is an error of the compiler. */
type Same<One, Other> = (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : never;
function same<One, Other>(_: Same<One, Other>): void {}

@Component({
  standalone: true,
  selector: 'contact-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p [title]="connection().reason">
      {{ connection().status }} {{ agent()?.state ?? 'unknown' }} {{ agent()?.isAcw }}
    </p>
    @for (contact of contacts().values(); track contact.contactId) {
      <button type="button" (click)="id.set(contact.contactId)">{{ contact.channel }} {{ contact.status }}</button>
    }
    @if (contact(); as shown) {
      <button type="button" [disabled]="shown.status !== 'Active'" (click)="hold(shown)">hold</button>
    }
    {{ (token() ?? '').length }} {{ isRecording() }}
  `,
})
class ContactPanel {
  readonly max: Max = injectMax();
  readonly agent = injectAgentState();
  readonly contacts = injectContacts();
  readonly id = signal<ContactId | null>(null);
  readonly contact = injectContact(this.id);
  readonly fixed = injectContact('42');
  readonly computed = injectContact(() => this.id() ?? undefined);
  readonly token = injectSessionToken();
  readonly connection = injectConnection();
  readonly recorder = injectRecorder();
  readonly isRecording = computed(() => this.recorder !== null);
  readonly #control = injectCallControl();
  readonly #injector = inject(Injector);

  constructor() {
    same<typeof this.agent, Signal<AgentState | null>>(true);
    same<typeof this.contacts, Signal<ReadonlyMap<string, Contact>>>(true);
    same<typeof this.contact, Signal<Contact | null>>(true);
    same<typeof this.token, Signal<string | null>>(true);
    same<typeof this.connection, Signal<Connection>>(true);
    same<typeof this.recorder, Recorder | null>(true);
    same<ReturnType<typeof injectCallControl>, CallControl>(true);
    onMaxEvent('CallContactEvent', (event) => {
      same<typeof event, CallContactEvent>(true);
    });
    onMaxEvent(['CallContactEvent', 'AgentState'], (event) => {
      same<typeof event, CallContactEvent | AgentStateEvent>(true);
      if (event.type === 'AgentState') same<typeof event, AgentStateEvent>(true);
    });
    onMaxEvent('TextContactEvent', (event) => {
      same<typeof event, ChatContactEvent>(true);
    });
    onMaxEvent('SomethingNew', (event) => {
      same<typeof event, UnknownEvent>(true);
    });
  }

  hold({ contactId }: Contact): void {
    this.#control.hold(contactId).subscribe();
    const options: OnMaxEventOptions = { injector: this.#injector };
    const ref: MaxEventRef = onMaxEvent('AgentLeg', ({ status }) => console.log(status), options);
    ref.destroy();
  }
}

const features: readonly MaxFeature[] = [
  withRecorder({ capacity: 100, redact: { keep: ['currentState'] } }),
  withInspector({ name: 'crm' }),
  withSimulator('http://127.0.0.1:4300'),
  withMessageCoalescing(),
];

export const routes: Routes = [
  { path: 'desk', providers: [provideMax(() => ({ issuer: 'crm' }))], component: ContactPanel },
];

export const testing = [
  provideMaxTesting(),
  provideMaxTesting({ profile: 'max' }, {}, withRecorder()),
  provideMaxTesting(fakeMax()),
];

export const desk = (): FakeDesk => injectFakeMax();

void bootstrapApplication(ContactPanel, {
  providers: [provideMax({ issuer: 'crm', subscriptionTypes: ['all'] }, ...features)],
});
