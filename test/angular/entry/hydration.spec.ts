import { provideClientHydration } from '@angular/platform-browser';
import { type FakeMax, fakeMax } from 'rx-max/testing';

import { CHANGE_DETECTIONS } from '../environment/change-detection';
import { bootstrap } from '../environment/hydrated-app';

const errors: unknown[] = [];
const onError = (error: unknown) => errors.push(error);

/** A server has modules of its own, and leaves none of its DOM behind. */
async function answerOfServer(): Promise<string> {
  const browserClasses = Object.getOwnPropertyDescriptors(globalThis);
  let html = '';
  await jest.isolateModulesAsync(async () => {
    const app = await import('../environment/hydrated-app');
    const { zoneless } = await import('../environment/zoneless');
    html = await app.render(fakeMax(), onError, zoneless());
  });
  for (const [name, before] of Object.entries(browserClasses)) {
    const after = Object.getOwnPropertyDescriptor(globalThis, name);
    if (before.configurable === true && after?.value !== before.value) Object.defineProperty(globalThis, name, before);
  }
  return html;
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe.each(CHANGE_DETECTIONS)('$mode', ({ detection }) => {
  it('the page of a server is hydrated as it stands, and then shows what the desktop tells', async () => {
    const consoleErrors = jest.spyOn(console, 'error');
    const consoleWarnings = jest.spyOn(console, 'warn').mockImplementation();
    const logs = jest.spyOn(console, 'log').mockImplementation(); // how much was hydrated
    const html = await answerOfServer();
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    document.body.innerHTML = body.innerHTML;
    const [agent, list] = [document.querySelector('b'), document.querySelector('ul')];
    expect([agent?.textContent, list?.textContent.trim()]).toEqual(['unknown', 'none']);
    expect(document.querySelector('i')?.textContent).toBe('nobody listens');

    const desk: FakeMax = fakeMax();
    const app = await bootstrap(desk, onError, [...detection, provideClientHydration()]);
    await until(() => document.querySelector('u')?.textContent === 'registered');
    expect(document.querySelector('b')).toBe(agent);
    expect(document.querySelector('ul')).toBe(list);
    desk.put({ kind: 'session-start', token: 'T1' });
    desk.put({ kind: 'agent-state', state: 'Available' });
    desk.put({ kind: 'offer', channel: 'voice', contactId: '42' });
    await until(() => list?.textContent.trim() === '42');
    expect(agent?.textContent).toBe('InboundContact');
    expect(document.querySelectorAll('i')).toHaveLength(0); // what stood there on the server alone is gone
    expect(errors).toEqual([]);
    expect(consoleErrors).not.toHaveBeenCalled();
    // 17 warns of hydration without Zone.js whatever the application.
    expect(consoleWarnings.mock.calls.filter(([warning]) => !String(warning).startsWith('NG05000'))).toEqual([]);
    app.destroy();
    logs.mockRestore();
  });
});
