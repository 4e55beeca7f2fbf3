import { provideEnvironmentInitializer, provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { injectMax, provideMax } from 'rx-max/angular';
import { attachInspector } from 'rx-max/inspector';

import { Workspace } from './app/workspace';

// The app's own server says where its desktop is: an app must not learn from its address whom to trust.
const desktop = (await (await fetch('desktop.json')).json()) as { readonly origin: string };

await bootstrapApplication(Workspace, {
  providers: [
    provideZonelessChangeDetection(),
    provideMax({ issuer: 'crm-workspace', origins: [desktop.origin] }),
    // The simulator shows a production build, and is to know when each message was here. In yours `withSimulator()` of rx-max/angular,
    // in `provideMax()`, does this and the origin above, in development alone.
    provideEnvironmentInitializer(() => {
      attachInspector(injectMax(), { simulator: desktop.origin });
    }),
  ],
});
