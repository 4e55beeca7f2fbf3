import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideMax, withInspector } from 'rx-max/angular';

import { Workspace } from './app/workspace';

// The app's own server says where its desktop is: an app must not learn from its address whom to trust.
const desktop = (await (await fetch('desktop.json')).json()) as { readonly origin: string };

await bootstrapApplication(Workspace, {
  providers: [
    provideZonelessChangeDetection(),
    provideMax({ issuer: 'crm-workspace', origins: [desktop.origin] }, withInspector({ simulator: desktop.origin })),
  ],
});
