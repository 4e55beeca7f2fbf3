import { TestBed } from '@angular/core/testing';
import { injectFakeMax, provideMaxTesting } from 'rx-max/angular/testing';

import { AgentBarComponent } from './agent-bar.component';

describe('AgentBarComponent', () => {
  it('shows the agent, and a call that rings', async () => {
    TestBed.configureTestingModule({ providers: [provideMaxTesting()] });
    const desk = TestBed.runInInjectionContext(injectFakeMax);
    const fixture = TestBed.createComponent(AgentBarComponent);
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
