import { ChangeDetectionStrategy, Component, computed, signal, VERSION } from '@angular/core';
import { injectAgentState, injectCallControl, injectConnection, injectContacts, onMaxEvent } from 'rx-max/angular';

/** The state of a desktop, and the buttons of a call, in the least that an app of any Angular from 17 on can be. */
@Component({
  selector: 'max-harness',
  // Newer versions do not need it said.
  standalone: true,
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h1>Angular {{ version }}</h1>
    <p id="connection">{{ connection().status }}</p>
    <p id="agent" [attr.data-state]="agent()?.state">{{ agent()?.state ?? 'unknown' }}</p>
    <p id="rings">{{ rings() }}</p>
    <ul>
      @for (contact of contacts(); track contact.contactId) {
        <li [attr.data-contact]="contact.contactId" [attr.data-status]="contact.status">
          {{ contact.channel }} {{ contact.status }}
          <button type="button" data-command="answer" (click)="wish('answer', contact.contactId)">Answer</button>
          @if (contact.status === 'Holding') {
            <button type="button" data-command="hold" (click)="wish('resume', contact.contactId)">Resume</button>
          } @else {
            <button type="button" data-command="hold" (click)="wish('hold', contact.contactId)">Hold</button>
          }
          <button type="button" data-command="hangup" (click)="wish('hangup', contact.contactId)">Hang up</button>
        </li>
      }
    </ul>
    <p id="problem">{{ problem() }}</p>
  `,
})
export class Harness {
  protected readonly version = VERSION.full;
  protected readonly connection = injectConnection();
  protected readonly agent = injectAgentState();
  protected readonly rings = signal(0);
  protected readonly problem = signal('');

  readonly #live = injectContacts();
  readonly #control = injectCallControl();
  protected readonly contacts = computed(() => [...this.#live().values()]);

  constructor() {
    onMaxEvent('CallContactEvent', ({ status }) => {
      if (status === 'Incoming') this.rings.update((rings) => rings + 1);
    });
  }

  protected wish(name: 'answer' | 'hold' | 'resume' | 'hangup', contactId: string): void {
    this.#control[name](contactId).subscribe({
      error: (error: unknown) => {
        this.problem.set(String(error));
      },
    });
  }
}
