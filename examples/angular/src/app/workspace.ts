import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { injectAgentState } from 'rx-max/angular';

import { AgentBar } from './agent-bar/agent-bar';
import { ConnectionNotice } from './connection/connection-notice';
import { Reconnection } from './connection/reconnection';
import { channelText } from './contacts/contact-in-words';
import { ContactList } from './contacts/contact-list';
import { ContactPanel } from './contacts/contact-panel';
import { isRinging } from './contacts/contact-kind';
import { Workbench } from './contacts/workbench';
import { HoldWatch } from './hold/hold-watch';
import { Icon } from './icon/icon';

/** The whole page. */
@Component({
  selector: 'crm-workspace',
  imports: [AgentBar, ConnectionNotice, ContactList, ContactPanel, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<header class="bar">
      <h1><crm-icon name="mark" /> Customer workspace</h1>
      <crm-agent-bar />
    </header>
    <main tabindex="-1">
      <crm-connection-notice />
      @if (reconnection.isAttached()) {
        <div class="table">
          <crm-contact-list class="list" />
          @if (bench.open(); as item) {
            <crm-contact-panel class="open" [item]="item" />
          } @else {
            <div class="idle open">
              <crm-icon name="voice" />
              <h2>No contact is open</h2>
              <p class="quiet">{{ idleText() }}</p>
            </div>
          }
        </div>
      }
    </main>
    <p class="visually-hidden" aria-live="assertive">{{ news() }}</p>`,
})
export class Workspace {
  protected readonly bench = inject(Workbench);
  protected readonly reconnection = inject(Reconnection);
  readonly #holds = inject(HoldWatch);
  readonly #agent = injectAgentState();

  protected readonly idleText = computed(() => {
    const agent = this.#agent();
    if (agent?.state === undefined) return 'Log in to the agent desktop to begin.';
    if (agent.state === 'Available') return 'You are available. The customer opens here as soon as a contact rings.';
    if (agent.state === 'Unavailable' && !agent.isAcw) return 'You get no contacts while you are unavailable.';
    return 'The customer opens here as soon as a contact rings.';
  });

  /** What cannot wait until the agent looks, told once to who cannot see it. */
  protected readonly news = computed(() =>
    this.bench
      .live()
      .flatMap(({ contact, contactId, channel, title }) => {
        if (contact !== null && isRinging(contact)) return [`${channelText(channel)} from ${title} is ringing.`];
        return this.#holds.tooLong().has(contactId) ? [`${title} has been on hold for a long time.`] : [];
      })
      .join(' '),
  );
}
