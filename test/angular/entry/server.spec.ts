/** @jest-environment node */
import '@angular/compiler';
import { type ApplicationConfig, Component, ErrorHandler } from '@angular/core';
import * as browser from '@angular/platform-browser';
import { provideServerRendering, renderApplication } from '@angular/platform-server';
import { MaxError, type MaxPort } from 'rx-max';
import {
  injectAgentState,
  injectCallControl,
  injectConnection,
  injectContact,
  injectContacts,
  injectMax,
  injectRecorder,
  injectSessionToken,
  onMaxEvent,
  provideMax,
  withInspector,
  withMessageCoalescing,
  withRecorder,
  withSimulator,
} from 'rx-max/angular';
import { merge, NEVER } from 'rxjs';

import { CHANGE_DETECTIONS, type Providers } from '../environment/change-detection';

@Component({
  standalone: true,
  selector: 'app-root',
  template: `{{ connection().status }} {{ agent()?.state ?? 'unknown' }} {{ contacts().size }}
    {{ contact()?.status ?? 'none' }} {{ token() ?? 'none' }} {{ codes.join() }} {{ recorder === null }}`,
})
class App {
  readonly agent = injectAgentState();
  readonly contacts = injectContacts();
  readonly contact = injectContact('42');
  readonly token = injectSessionToken();
  readonly connection = injectConnection();
  readonly recorder = injectRecorder();
  readonly codes: string[] = [];

  constructor() {
    onMaxEvent('AgentState', () => undefined);
    const { batches$, commands, ...others } = injectMax();
    merge(batches$, others.muted$, others.agentLeg$, others.posts$).subscribe();
    const note = (error: unknown) => this.codes.push(MaxError.is(error) ? error.code : String(error));
    injectCallControl().hold('42').subscribe({ error: note });
    try {
      commands.hold();
    } catch (error) {
      note(error);
    }
  }
}

/** Until 20 an application on a server needed no context of its own. */
async function render(providers: Providers): Promise<string> {
  const config = { providers: [provideServerRendering(), ...providers] as ApplicationConfig['providers'] };
  const bootstrap = (context?: unknown) =>
    (browser.bootstrapApplication as (...given: readonly unknown[]) => ReturnType<typeof browser.bootstrapApplication>)(
      App,
      config,
      context,
    );
  return renderApplication(bootstrap, { document: '<app-root></app-root>', url: '/' });
}

describe.each(CHANGE_DETECTIONS)('$mode', ({ detection }) => {
  const errors: unknown[] = [];
  const errorHandler = { provide: ErrorHandler, useValue: { handleError: (error: unknown) => errors.push(error) } };

  beforeEach(() => {
    errors.length = 0;
    jest.spyOn(console, 'log').mockImplementation(); // that this is development mode
    jest.spyOn(console, 'error').mockImplementation(); // what fails a bootstrap, besides
  });

  it('on a server the first values are rendered, nothing is posted, and nothing is left open', async () => {
    const posted: unknown[] = [];
    const port: MaxPort = { host: {}, messages$: NEVER, post: (message) => posted.push(message) };
    const channels = jest.spyOn(globalThis, 'BroadcastChannel');
    const timers = jest.spyOn(globalThis, 'setInterval'); // which are those of RxJS
    const html = await render([
      ...detection,
      errorHandler,
      provideMax({ port }, withRecorder(), withInspector(), withSimulator(), withMessageCoalescing()),
    ]);
    expect(errors).toEqual([]);
    expect(html.replaceAll(/\s+/g, ' ')).toContain('>idle unknown 0 none none not-connected,not-connected true<');
    expect(posted).toEqual([]);
    expect(channels).not.toHaveBeenCalled();
    expect(timers).not.toHaveBeenCalled();
  });

  it('a wrong option is told there as it is in a browser', async () => {
    const rendering = render([...detection, errorHandler, provideMax({ origins: ['*'] })]);
    await rendering.catch((error: unknown) => errors.push(error));
    expect(String(errors[0])).toContain('origins: "*" is neither');
  });
});
