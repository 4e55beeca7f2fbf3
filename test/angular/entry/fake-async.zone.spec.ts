import { Component } from '@angular/core';
import { fakeAsync, TestBed, tick } from '@angular/core/testing';
import { injectAgentState, injectConnection } from 'rx-max/angular';
import { injectFakeMax, provideMaxTesting } from 'rx-max/angular/testing';

import { withZone } from '../environment/change-detection';
import { logIn, textOf } from '../environment/place';

@Component({ standalone: true, selector: 'agent-bar', template: '{{ connection().status }} {{ agent()?.state }}' })
class AgentBar {
  readonly agent = injectAgentState();
  readonly connection = injectConnection();
}

it("fakeAsync passes the desktop's time, and finds no timer that was left behind", fakeAsync(() => {
  TestBed.configureTestingModule({ providers: [...withZone(), provideMaxTesting()] });
  const desk = TestBed.runInInjectionContext(injectFakeMax);
  const fixture = TestBed.createComponent(AgentBar);
  tick();
  expect(textOf(fixture)).toBe('registered');
  logIn(desk);
  tick();
  expect(textOf(fixture)).toBe('registered Available');
  fixture.destroy();
}));

it('fakeAsync passes the time of a desktop that does not answer', fakeAsync(() => {
  TestBed.configureTestingModule({
    providers: [...withZone(), provideMaxTesting({ faults: ['late-ack'] }, { ackTimeout: 1000 })],
  });
  const fixture = TestBed.createComponent(AgentBar);
  tick(1000);
  expect(textOf(fixture)).toBe('silent');
  tick(10_000);
  expect(textOf(fixture)).toBe('registered');
  fixture.destroy();
  tick(60_000);
}));
