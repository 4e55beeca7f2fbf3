import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';

import type { Case } from '../cases/case';
import { CaseBook } from '../cases/case-book';

const TIME = new Intl.DateTimeFormat('en', { hour: 'numeric', minute: '2-digit' });

/** The notes of a case: each letter is kept in the tab at once, and the CRM is told after a pause. */
@Component({
  selector: 'crm-note-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<section class="block" aria-labelledby="notes-heading">
    <div class="block-head">
      <h3 id="notes-heading">Notes</h3>
      <span class="quiet" data-saved>{{ savedText() }}</span>
    </div>
    <textarea
      class="field"
      rows="5"
      aria-labelledby="notes-heading"
      aria-describedby="notes-hint"
      placeholder="What is it about?"
      [value]="ofCase().note"
      (input)="write($event)"
    ></textarea>
    <p class="hint" id="notes-hint">
      {{
        book.isKept
          ? 'Kept in this tab over transfers and reloads'
          : 'Lost at a reload: the browser keeps nothing here'
      }}. No card numbers or health data, please.
    </p>
  </section>`,
})
export class NoteEditor {
  readonly ofCase = input.required<Case>();

  protected readonly book = inject(CaseBook);
  protected readonly savedText = computed(() => {
    const { key, note } = this.ofCase();
    const at = this.book.saved().get(key);
    if (at !== undefined) return `Saved at ${TIME.format(at)}`;
    return note === '' ? '' : 'Draft';
  });

  protected write({ target }: Event): void {
    if (target instanceof HTMLTextAreaElement) this.book.write(this.ofCase().key, { note: target.value });
  }
}
