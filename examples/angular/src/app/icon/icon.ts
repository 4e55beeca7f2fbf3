import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** Drawn on a grid of 24, in lines of the text's colour. */
const PATHS = {
  mark: 'M12 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z M5.5 19.5a6.5 6.5 0 0 1 13 0',
  voice:
    'M6.5 4h3l1.5 4.5-2 1.4a11 11 0 0 0 5.1 5.1l1.4-2L20 14.5v3a2 2 0 0 1-2.2 2A15.5 15.5 0 0 1 4.5 6.2 2 2 0 0 1 6.5 4z',
  chat: 'M5 5h14a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-7l-4.5 4v-4H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1z',
  email: 'M4 6h16v12H4z M4 7l8 6 8-6',
  voicemail: 'M6.5 9a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z M17.5 9a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z M6.5 16h11',
  workItem: 'M6 4h12v16H6z M9 9h6 M9 13h6',
  digital: 'M8 3h8a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1z M11 18h2',
  unknown: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z M12 11v5 M12 8v.01',
  warning: 'M12 4l9 16H3z M12 10v4 M12 17v.01',
  done: 'M5 12.5l4.5 4.5L19 7',
  muted: 'M9 9V6a3 3 0 0 1 6 0v5 M9 12a3 3 0 0 0 4.5 2.600 M6 11a6 6 0 0 0 9.5 5 M12 18v3 M4 4l16 16',
} as const;

export type IconName = keyof typeof PATHS;

/** A picture beside words, which say the same. */
@Component({
  selector: 'crm-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path [attr.d]="path()" /></svg>`,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly path = computed(() => PATHS[this.name()]);
}
