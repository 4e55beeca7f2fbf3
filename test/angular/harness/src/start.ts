import type { EnvironmentProviders } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideMax, withInspector } from 'rx-max/angular';

import { Harness } from './harness';

/** As the example does: the app's own server says where its desktop is. */
export async function start(changeDetection: EnvironmentProviders): Promise<void> {
  const answer = await fetch('desktop.json');
  const { origin } = (await answer.json()) as { readonly origin: string };
  await bootstrapApplication(Harness, {
    providers: [
      changeDetection,
      provideMax({ issuer: 'harness', origins: [origin] }, withInspector({ simulator: origin })),
    ],
  });
}
