import { Component, NgZone } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, RouterOutlet, type Routes } from '@angular/router';
import type { PagePost } from 'rx-max';
import { injectAgentState, injectMax, provideMax, withRecorder } from 'rx-max/angular';
import { fakeMax } from 'rx-max/testing';

import { CHANGE_DETECTIONS } from '../environment/change-detection';
import { textOf } from '../environment/place';

@Component({ standalone: true, selector: 'app-root', imports: [RouterOutlet], template: '<router-outlet />' })
class App {}

@Component({ standalone: true, selector: 'start-page', template: 'start' })
class StartPage {}

@Component({ standalone: true, selector: 'agent-page', template: '{{ agent()?.state ?? "unknown" }}' })
class AgentPage {
  readonly agent = injectAgentState();
  readonly max = injectMax();
}

describe.each(CHANGE_DETECTIONS)('$mode', ({ detection }) => {
  async function open(routesOf: (desk: ReturnType<typeof fakeMax>) => Routes) {
    const desk = fakeMax();
    const posts: PagePost[] = [];
    desk.posted$.subscribe((post) => posts.push(post));
    TestBed.configureTestingModule({
      providers: [...detection, provideRouter([{ path: '', component: StartPage }, ...routesOf(desk)])],
    });
    const fixture = TestBed.createComponent(App);
    const go = async (url: string) => {
      await TestBed.inject(NgZone).run(() => TestBed.inject(Router).navigateByUrl(url));
      await fixture.whenStable();
    };
    await go('/');
    return { desk, fixture, go, posts };
  }

  it('a lazy route registers the page when it is entered, and unregisters it when it is left', async () => {
    const { fixture, go, posts } = await open((desk) => [
      {
        path: 'agent',
        providers: [provideMax({ port: desk })],
        loadComponent: () => Promise.resolve(AgentPage),
      },
    ]);
    expect(textOf(fixture)).toBe('start');
    expect(posts).toHaveLength(0);
    await go('/agent');
    expect(textOf(fixture)).toBe('unknown');
    expect(posts).toHaveLength(2);
    await go('/');
    expect(posts).toHaveLength(3);
    await go('/agent');
    expect(posts).toHaveLength(5);
  });

  it('lazy routes with children share what their parent provides', async () => {
    const { go, posts } = await open((desk) => [
      {
        path: 'desk',
        providers: [provideMax({ port: desk }, withRecorder())],
        loadChildren: () =>
          Promise.resolve<Routes>([
            { path: 'one', component: AgentPage },
            { path: 'two', component: AgentPage },
          ]),
      },
    ]);
    await go('/desk/one');
    await go('/desk/two');
    expect(posts).toHaveLength(2);
  });
});
