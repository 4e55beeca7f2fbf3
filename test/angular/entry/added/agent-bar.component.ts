import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { injectAgentState, injectConnection, injectContacts } from 'rx-max/angular';

@Component({
  selector: 'app-agent-bar',
  standalone: true,
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p>Connection: {{ connection().status }}</p>
    <p>Agent: {{ agent()?.state ?? 'unknown' }}</p>
    <ul>
      @for (contact of contacts(); track contact.contactId) {
        <li>{{ contact.channel }} {{ contact.contactId }}: {{ contact.status }}</li>
      } @empty {
        <li>No contacts</li>
      }
    </ul>
  `,
})
export class AgentBarComponent {
  private readonly contactsById = injectContacts();
  protected readonly connection = injectConnection();
  protected readonly agent = injectAgentState();
  protected readonly contacts = computed(() => [...this.contactsById().values()]);
}
