import { ApplicationRef, Component, effect, ErrorHandler, Injector, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { injectAgentState, injectContacts, injectMax, type MaxEventRef, onMaxEvent, provideMax } from 'rx-max/angular';
import { acknowledge, agentState, callContact, fakeMax } from 'rx-max/testing';

import { CHANGE_DETECTIONS } from '../environment/change-detection';
import { logIn, place } from '../environment/place';
import { zoneless } from '../environment/zoneless';

@Component({ standalone: true, selector: 'screen-pop', template: '' })
class ScreenPop {
  readonly agent = injectAgentState();
  readonly contacts = injectContacts();
  readonly heard: string[] = [];
  constructor() {
    onMaxEvent(['CallContactEvent', 'AgentState'], (event) => {
      // Typed: each of the two has what only it has.
      const what = event.type === 'CallContactEvent' ? `${event.status} of ${event.ani}` : event.currentState;
      this.heard.push(`${what}, ${this.agent()?.state} with ${String(this.contacts().size)}`);
    });
  }
}

describe.each(CHANGE_DETECTIONS)('$mode', ({ detection }) => {
  it('calls the handler for each event, and state is told first', async () => {
    const { desk, show } = place(detection);
    const { componentInstance } = await show(ScreenPop);
    logIn(desk);
    await desk.delivered();
    componentInstance.heard.length = 0;
    desk.tell(
      callContact({ contactId: '42', status: 'Incoming', ani: '+41' }),
      agentState({ currentState: 'InboundContact' }),
    );
    await desk.delivered();
    expect(componentInstance.heard).toEqual([
      'Incoming of +41, InboundContact with 1',
      'InboundContact, InboundContact with 1',
    ]);
  });

  it('ends with the component', async () => {
    const { desk, show } = place(detection);
    TestBed.runInInjectionContext(injectMax).batches$.subscribe();
    const fixture = await show(ScreenPop);
    logIn(desk);
    await desk.delivered();
    const { heard } = fixture.componentInstance;
    const before = heard.length;
    expect(before).toBeGreaterThan(0);
    fixture.destroy();
    desk.put({ kind: 'agent-state', state: 'Unavailable' });
    await desk.delivered();
    expect(heard).toHaveLength(before);
  });

  it('ends when it is told to, and may stand anywhere with an injector', async () => {
    const { desk } = place(detection);
    const heard: string[] = [];
    let ref: MaxEventRef | undefined;
    const listen = (): void => {
      const injector = TestBed.inject(Injector);
      ref = onMaxEvent('AgentState', ({ currentState }) => heard.push(currentState ?? ''), { injector });
    };
    listen();
    logIn(desk);
    await desk.delivered();
    expect(heard).toContain('Available');
    const before = heard.length;
    ref?.destroy();
    desk.put({ kind: 'agent-state', state: 'Unavailable' });
    await desk.delivered();
    expect(heard).toHaveLength(before);
  });

  it('a handler that throws is told to the ErrorHandler, and called again', async () => {
    const errors: unknown[] = [];
    const handler = { provide: ErrorHandler, useValue: { handleError: (error: unknown) => errors.push(error) } };
    const { desk } = place([...detection, handler]);
    const states: unknown[] = [];
    TestBed.runInInjectionContext(() => {
      onMaxEvent('AgentState', ({ currentState }) => {
        states.push(currentState);
        throw new Error(`no ${String(currentState)}`);
      });
    });
    logIn(desk);
    desk.put({ kind: 'agent-state', state: 'Unavailable' });
    await desk.delivered();
    expect(states.slice(-2)).toEqual(['Available', 'Unavailable']);
    expect(errors).toEqual(states.map((state) => new Error(`no ${String(state)}`)));
  });

  it('after a refusal it is called again when somebody registers anew', async () => {
    const { desk } = place(detection);
    const states: unknown[] = [];
    TestBed.runInInjectionContext(() => {
      onMaxEvent('AgentState', ({ currentState }) => states.push(currentState));
    });
    await desk.delivered();
    desk.tell(acknowledge({ status: 'ERROR' }));
    await desk.delivered();
    states.length = 0;
    desk.put({ kind: 'session-start', token: 'T1' });
    desk.put({ kind: 'agent-state', state: 'Available' });
    await desk.delivered();
    expect(states).toEqual([]);
    const anew = TestBed.runInInjectionContext(injectMax).batches$.subscribe();
    await desk.delivered();
    expect(states).toEqual(['Available']);
    anew.unsubscribe();
    desk.put({ kind: 'agent-state', state: 'Unavailable' });
    await desk.delivered();
    expect(states.slice(-1)).toEqual(['Unavailable']);
  });
});

it('what a handler reads is nothing that an effect around it depends on', async () => {
  const { desk } = place(zoneless());
  TestBed.runInInjectionContext(injectMax).batches$.subscribe();
  logIn(desk);
  await desk.delivered();
  const injector = TestBed.inject(Injector);
  const customer = signal('one');
  const heard: string[] = [];
  let runs = 0;
  const running = effect(
    () => {
      runs++;
      // What is known comes while it listens.
      onMaxEvent('AgentState', ({ currentState }) => heard.push(`${String(currentState)}, ${customer()}`), {
        injector,
      });
    },
    { injector },
  );
  TestBed.inject(ApplicationRef).tick();
  await until(() => heard.length > 0);
  expect(heard).toEqual(['Available, one']);
  customer.set('two');
  TestBed.inject(ApplicationRef).tick();
  await desk.delivered();
  expect(runs).toBe(1);
  running.destroy();
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

it('hears a type that this version does not know', async () => {
  const { desk } = place([]);
  const heard: unknown[] = [];
  TestBed.runInInjectionContext(() => {
    onMaxEvent('SomethingNew', ({ type, name, raw }) => heard.push([type, name, raw['Colour']]));
  });
  await desk.delivered();
  desk.tell({ Type: 'SomethingNew', Colour: 'red' });
  await desk.delivered();
  expect(heard).toEqual([['UnknownEvent', 'SomethingNew', 'red']]);
});

it('says what is missing', () => {
  const listen = (): unknown => onMaxEvent('AgentState', () => undefined);
  expect(listen).toThrow('NG0203: onMaxEvent() can only be used within an injection context');
  expect(() => TestBed.runInInjectionContext(listen)).toThrow('add provideMax() to the providers');
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({ providers: [provideMax({ port: fakeMax() })] });
  const nothing = [] as unknown as ['AgentState'];
  expect(() => TestBed.runInInjectionContext(() => onMaxEvent(nothing, () => undefined))).toThrow(
    'byMessageType: the name of an event is needed',
  );
});
