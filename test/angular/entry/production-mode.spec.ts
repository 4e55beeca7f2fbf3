import { enableProdMode } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { injectConnection, injectMax, withInspector, withSimulator } from 'rx-max/angular';

import { place } from '../environment/place';

// Made before the mode is chosen, as the providers of an application are that calls `enableProdMode` in its main file.
const simulator = withSimulator('https://no.simulator.example.com');
const inspector = withInspector({ limit: 0 });

enableProdMode();

it('in production mode neither simulator nor inspector does anything', async () => {
  const desktop = { origin: 'http://127.0.0.1:4300' };
  const { desk } = place([], {
    desktop,
    options: { ackTimeout: 60_000 },
    features: [simulator, inspector, withSimulator()],
  });
  TestBed.runInInjectionContext(injectMax).batches$.subscribe(); // and no option was looked at, or this would throw
  await desk.delivered();
  expect(TestBed.runInInjectionContext(injectConnection)().status).toBe('registering');
});
