import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';

import { Clock } from './clock';
import { durationText } from './duration-text';

/** How long it is until then, down to none. */
@Component({
  selector: 'crm-countdown',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<time>{{ text() }}</time>`,
})
export class Countdown {
  readonly until = input.required<Date>();

  readonly #clock = inject(Clock);
  protected readonly text = computed(() => durationText(this.until().getTime() - this.#clock.now()));
}
