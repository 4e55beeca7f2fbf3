import { type ApplicationConfig, type ApplicationRef, Component, ErrorHandler } from '@angular/core';
import * as browser from '@angular/platform-browser';
import type { MaxPort } from 'rx-max';
import { injectAgentState, injectConnection, injectContacts, provideMax } from 'rx-max/angular';

import type { Providers } from './change-detection';

@Component({ standalone: true, selector: 'agent-bar', template: '<b>{{ agent()?.state ?? "unknown" }}</b>' })
class AgentBar {
  readonly agent = injectAgentState();
}

/** The page is registered while it is hydrated, which changes what stood in the answer of the server. */
@Component({
  standalone: true,
  selector: 'app-root',
  imports: [AgentBar],
  template: `
    <agent-bar />
    @if (connection().status === 'idle') {
      <i>nobody listens</i>
    } @else {
      <u>{{ connection().status }}</u>
    }
    <ul>
      @for (id of contacts().keys(); track id) {
        <li>{{ id }}</li>
      } @empty {
        <li>none</li>
      }
    </ul>
  `,
})
class App {
  readonly connection = injectConnection();
  readonly contacts = injectContacts();
}

type Bootstrap = (component: typeof App, config: ApplicationConfig, context?: unknown) => Promise<ApplicationRef>;

/** @param onError - is told whatever Angular's ErrorHandler is */
export function bootstrap(
  port: MaxPort,
  onError: (error: unknown) => void,
  providers: Providers,
  context?: unknown,
): Promise<ApplicationRef> {
  const all = [
    ...providers,
    { provide: ErrorHandler, useValue: { handleError: onError } },
    provideMax({ port }),
  ] as ApplicationConfig['providers']; // which promises to be no readonly list
  // Until 20 an application on a server needed no context of its own.
  return (browser.bootstrapApplication as Bootstrap)(App, { providers: all }, context);
}

/** The answer of a server. */
export async function render(port: MaxPort, onError: (error: unknown) => void, providers: Providers): Promise<string> {
  // Loaded here alone: it puts the classes of its own DOM in the place of the browser's.
  const server = jest.requireActual<typeof import('@angular/platform-server')>('@angular/platform-server');
  return server.renderApplication(
    (context?: unknown) =>
      bootstrap(
        port,
        onError,
        [...providers, server.provideServerRendering(), browser.provideClientHydration()],
        context,
      ),
    { document: '<app-root></app-root>', url: '/' },
  );
}
