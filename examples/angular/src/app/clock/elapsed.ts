import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';

import { Clock } from './clock';
import { durationText } from './duration-text';

/** How long ago something was, counting. */
@Component({
  selector: 'crm-elapsed',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<time>{{ text() }}</time>`,
})
export class Elapsed {
  /** Nothing is shown where the desktop did not tell. */
  readonly since = input.required<Date | undefined>();

  readonly #clock = inject(Clock);
  protected readonly text = computed(() => {
    const since = this.since();
    return since === undefined ? '' : durationText(this.#clock.now() - since.getTime());
  });
}
