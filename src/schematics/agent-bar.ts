import type { Application } from './application';

/** A sample component as files, each from the root of the workspace. */
export interface AgentBar {
  readonly selector: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/** The sample: the connection, the agent's state and the live contacts, by the names and in the form that the workspace has. */
export function agentBar({ sourceRoot, prefix, componentType, angular, hasSpecs }: Application): AgentBar {
  const selector = [prefix, 'agent-bar'].filter(Boolean).join('-');
  const file = ['agent-bar', componentType].filter(Boolean).join('.');
  const className = `AgentBar${componentType.charAt(0).toUpperCase()}${componentType.slice(1)}`;
  const path = `${sourceRoot}/app/agent-bar/${file}`;
  const component = { path: `${path}.ts`, text: componentText(selector, className, angular) };
  return {
    selector,
    files: hasSpecs ? [component, { path: `${path}.spec.ts`, text: specText(file, className) }] : [component],
  };
}

/** It has no styles: a strict content security policy lets no component have any without a nonce. */
function componentText(selector: string, className: string, angular: number): string {
  return `import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { injectAgentState, injectConnection, injectContacts } from 'rx-max/angular';

@Component({
  selector: '${selector}',${angular < 19 ? '\n  standalone: true,' : ''}
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: \`
    <p>Connection: {{ connection().status }}</p>
    <p>Agent: {{ agent()?.state ?? 'unknown' }}</p>
    <ul>
      @for (contact of contacts(); track contact.contactId) {
        <li>{{ contact.channel }} {{ contact.contactId }}: {{ contact.status }}</li>
      } @empty {
        <li>No contacts</li>
      }
    </ul>
  \`,
})
export class ${className} {
  private readonly contactsById = injectContacts();
  protected readonly connection = injectConnection();
  protected readonly agent = injectAgentState();
  protected readonly contacts = computed(() => [...this.contactsById().values()]);
}
`;
}

function specText(file: string, className: string): string {
  return `import { TestBed } from '@angular/core/testing';
import { injectFakeMax, provideMaxTesting } from 'rx-max/angular/testing';

import { ${className} } from './${file}';

describe('${className}', () => {
  it('shows the agent, and a call that rings', async () => {
    TestBed.configureTestingModule({ providers: [provideMaxTesting()] });
    const desk = TestBed.runInInjectionContext(injectFakeMax);
    const fixture = TestBed.createComponent(${className});
    const shown = async () => {
      fixture.detectChanges();
      await desk.delivered();
      fixture.detectChanges();
      return (fixture.nativeElement as HTMLElement).textContent;
    };

    desk.put({ kind: 'session-start', token: 'T1' });
    desk.put({ kind: 'agent-state', state: 'Available' });
    expect(await shown()).toContain('Agent: Available');

    desk.put({ kind: 'offer', channel: 'voice', contactId: '42' });
    expect(await shown()).toContain('voice 42: Incoming');
  });
});
`;
}
