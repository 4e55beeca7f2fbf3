// What templates must not do; see compiles.test.ts. A compiler looks at them once all else is right.
import { Component } from '@angular/core';
import { injectAgentState, injectContact, injectContacts } from 'rx-max/angular';

@Component({
  standalone: true,
  selector: 'agent-bar',
  template: `
    <!-- refused: Object is possibly 'null' -->
    {{ agent().state }}
    <!-- refused: Property 'length' does not exist -->
    {{ contacts().size }} {{ contacts().length }}
    <!-- refused: Property 'colour' does not exist -->
    {{ contact()?.status }} {{ contact()?.colour }}
  `,
})
export class AgentBar {
  readonly agent = injectAgentState();
  readonly contacts = injectContacts();
  readonly contact = injectContact('42');
}
