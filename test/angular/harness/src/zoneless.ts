import { provideZonelessChangeDetection } from '@angular/core';

import { start } from './start';

void start(provideZonelessChangeDetection());
