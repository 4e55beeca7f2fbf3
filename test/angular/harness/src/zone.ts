import 'zone.js';

import { provideZoneChangeDetection } from '@angular/core';

import { start } from './start';

void start(provideZoneChangeDetection({ eventCoalescing: true }));
