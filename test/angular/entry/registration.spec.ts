import {
  Component,
  createComponent,
  createEnvironmentInjector,
  EnvironmentInjector,
  runInInjectionContext,
} from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { PagePost } from 'rx-max';
import {
  injectAgentState,
  injectConnection,
  injectContacts,
  injectMax,
  onMaxEvent,
  provideMax,
  withRecorder,
} from 'rx-max/angular';
import { fakeMax } from 'rx-max/testing';
import type { Observable } from 'rxjs';

import { CHANGE_DETECTIONS } from '../environment/change-detection';
import { logIn, place } from '../environment/place';

const REGISTERED = ['UnregisterFromClientEvents', 'RegisterForClientEvents'];
const UNREGISTERED = [...REGISTERED, 'UnregisterFromClientEvents'];

@Component({ standalone: true, selector: 'agent-bar', template: '{{ agent()?.state }}' })
class AgentBar {
  readonly agent = injectAgentState();
}

@Component({ standalone: true, selector: 'contact-list', template: '{{ contacts().size }}' })
class ContactList {
  readonly contacts = injectContacts();
  constructor() {
    onMaxEvent('AgentState', () => undefined);
  }
}

@Component({ standalone: true, selector: 'connection-light', template: '{{ connection().status }}' })
class ConnectionLight {
  readonly connection = injectConnection();
}

describe.each(CHANGE_DETECTIONS)('$mode', ({ detection }) => {
  it('nothing is posted before something is injected, nor by looking at the connection', async () => {
    const { desk, posted, show } = place(detection);
    const fixture = await show(ConnectionLight);
    TestBed.runInInjectionContext(injectMax);
    await desk.delivered();
    expect(fixture.componentInstance.connection().status).toBe('idle');
    expect(posted()).toEqual([]);
  });

  it('the first component registers the page, the last one to go unregisters it', async () => {
    const { desk, posted, show } = place(detection);
    const light = await show(ConnectionLight);
    const first = await show(AgentBar);
    const second = await show(ContactList);
    await desk.delivered();
    expect(posted()).toEqual(REGISTERED);
    first.destroy();
    await desk.delivered();
    expect(posted()).toEqual(REGISTERED);
    second.destroy();
    await desk.delivered();
    expect(posted()).toEqual(UNREGISTERED);
    expect(light.componentInstance.connection().status).toBe('idle');
  });

  it('a thousand components that come and go leave nothing behind', async () => {
    const { desk, posted, show } = place(detection);
    const stays = await show(ConnectionLight);
    const bar = await show(AgentBar);
    const environmentInjector = TestBed.inject(EnvironmentInjector);
    for (let count = 0; count < 1000; count++) createComponent(ContactList, { environmentInjector }).destroy();
    await desk.delivered();
    expect(posted()).toEqual(REGISTERED);
    logIn(desk);
    await desk.delivered();
    expect(stays.componentInstance.connection().status).toBe('registered');
    bar.destroy();
    await desk.delivered();
    expect(posted()).toEqual(UNREGISTERED);
    expect(stays.componentInstance.connection().status).toBe('idle');
  });
});

describe('an injector of its own, as a route has one', () => {
  function open(desk = fakeMax()) {
    const posts: PagePost[] = [];
    const told: string[] = [];
    desk.posted$.subscribe((post) => posts.push(post));
    const injector = createEnvironmentInjector([provideMax({ port: desk })], TestBed.inject(EnvironmentInjector));
    return { desk, injector, posts, told };
  }

  it('completes its streams and unregisters the page when it is destroyed', async () => {
    const { injector, posts, told } = open();
    const { agentState$, batches$, connection$, posts$ } = runInInjectionContext(injector, injectMax);
    for (const [name, stream] of Object.entries<Observable<unknown>>({ agentState$, batches$, connection$, posts$ })) {
      stream.subscribe({ complete: () => told.push(name) });
    }
    expect(posts).toHaveLength(2);
    injector.destroy();
    await Promise.resolve();
    expect(told.sort()).toEqual(['agentState$', 'batches$', 'connection$', 'posts$']);
    expect(posts).toHaveLength(3);
  });

  it('cannot be listened to after its end', async () => {
    const { injector, posts, told } = open();
    const max = runInInjectionContext(injector, injectMax);
    injector.destroy();
    max.batches$.subscribe({ complete: () => told.push('batches$') });
    max.agentState$.subscribe({ complete: () => told.push('agentState$') });
    await Promise.resolve();
    expect(told).toEqual(['batches$', 'agentState$']);
    expect(posts).toEqual([]);
  });

  it('shares the registration of its page with others', async () => {
    const { desk, injector, posts } = open();
    const other = open(desk);
    runInInjectionContext(injector, injectMax).batches$.subscribe();
    runInInjectionContext(other.injector, injectMax).batches$.subscribe();
    expect(posts).toHaveLength(2);
    injector.destroy();
    await Promise.resolve();
    expect(posts).toHaveLength(2);
    other.injector.destroy();
    await Promise.resolve();
    expect(posts).toHaveLength(3);
  });

  it('has none of the features of another', () => {
    const parent = createEnvironmentInjector(
      [provideMax({ port: fakeMax() }, withRecorder())],
      TestBed.inject(EnvironmentInjector),
    );
    const desk = fakeMax();
    const posts: PagePost[] = [];
    desk.posted$.subscribe((post) => posts.push(post));
    const child = createEnvironmentInjector([provideMax({ port: desk })], parent);
    runInInjectionContext(child, injectMax);
    expect(posts).toEqual([]); // the recorder of the parent would have registered
    parent.destroy();
  });
});

it('options may be made where one can inject', () => {
  const desk = fakeMax();
  const posts: PagePost[] = [];
  desk.posted$.subscribe((post) => posts.push(post));
  TestBed.configureTestingModule({
    providers: [
      { provide: 'issuer', useValue: 'crm' },
      provideMax(() => ({ port: desk, issuer: TestBed.inject<string>('issuer' as never) })),
    ],
  });
  TestBed.runInInjectionContext(injectMax).batches$.subscribe();
  expect(posts).toMatchObject([{}, { message: { issuer: 'crm' } }]);
});

it('a wrong option is told by its name when something is first injected', () => {
  TestBed.configureTestingModule({ providers: [provideMax({ origins: ['*'] })] });
  expect(() => TestBed.runInInjectionContext(injectMax)).toThrow(/^origins: "\*" is neither/);
});
