import '@angular/compiler';
import 'zone.js';
import 'zone.js/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { BrowserDynamicTestingModule, platformBrowserDynamicTesting } from '@angular/platform-browser-dynamic/testing';
import { injectAgentState } from 'rx-max/angular';
import { injectFakeMax, provideMaxTesting } from 'rx-max/angular/testing';

TestBed.initTestEnvironment(BrowserDynamicTestingModule, platformBrowserDynamicTesting());

@Component({ standalone: true, selector: 'agent-bar', template: '{{ agent()?.state ?? "unknown" }}' })
class AgentBar {
  readonly agent = injectAgentState();
}

it('shows the state', async () => {
  TestBed.configureTestingModule({ providers: [provideMaxTesting()] });
  const desk = TestBed.runInInjectionContext(injectFakeMax);
  const fixture = TestBed.createComponent(AgentBar);
  fixture.detectChanges();
  expect(fixture.nativeElement.textContent).toBe('unknown');
  desk.put({ kind: 'session-start', token: 'T1' });
  desk.put({ kind: 'agent-state', state: 'Available' });
  await desk.delivered();
  fixture.detectChanges();
  expect(fixture.nativeElement.textContent).toBe('Available');
});
