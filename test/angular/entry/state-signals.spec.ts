import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { injectAgentState } from 'rx-max/angular';
import { injectFakeMax, provideMaxTesting } from 'rx-max/angular/testing';

import { CHANGE_DETECTIONS } from '../environment/change-detection';

@Component({ standalone: true, selector: 'agent-bar', template: '{{ agent()?.state ?? "unknown" }}' })
class AgentBar {
  readonly agent = injectAgentState();
}

describe.each(CHANGE_DETECTIONS)('$mode', ({ detection }) => {
it('shows the state', async () => {
  TestBed.configureTestingModule({ providers: [...detection, provideMaxTesting()] });
  const desk = TestBed.runInInjectionContext(injectFakeMax);
  const fixture = TestBed.createComponent(AgentBar);
  fixture.autoDetectChanges();
  await fixture.whenStable();
  expect(fixture.nativeElement.textContent).toBe('unknown');
  desk.put({ kind: 'session-start', token: 'T1' });
  desk.put({ kind: 'agent-state', state: 'Available' });
  await desk.delivered();
  await fixture.whenStable();
  expect(fixture.nativeElement.textContent).toBe('Available');
});
});
