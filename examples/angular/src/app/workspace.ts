import { ChangeDetectionStrategy, Component } from '@angular/core';
import { injectAgentState, injectConnection } from 'rx-max/angular';

@Component({
  selector: 'crm-workspace',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<p id="connection">{{ connection().status }}</p>
    <p id="agent">{{ agent()?.state ?? '–' }}</p>`,
})
export class Workspace {
  protected readonly connection = injectConnection();
  protected readonly agent = injectAgentState();
}
