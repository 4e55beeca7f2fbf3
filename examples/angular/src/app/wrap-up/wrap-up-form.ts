import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  ElementRef,
  inject,
  input,
  type OnInit,
  signal,
} from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';

import type { Case } from '../cases/case';
import { CaseBook, reportOf } from '../cases/case-book';
import { Crm } from '../crm/crm';
import { type Outcome, OUTCOMES } from '../crm/report';
import { Completed } from './completed';

/** What came of a contact, once the customer has gone. What is chosen is a draft like the notes, and kept as they are. */
@Component({
  selector: 'crm-wrap-up-form',
  imports: [ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<form
    class="block wrap-up"
    aria-labelledby="wrap-up-heading"
    [formGroup]="form"
    (change)="draft()"
    (ngSubmit)="complete()"
  >
    <h3 id="wrap-up-heading">Wrap-up</h3>
    <fieldset [attr.aria-describedby]="problem() ? 'wrap-up-problem' : null">
      <legend>What came of it?</legend>
      <div class="choices">
        @for (outcome of outcomes; track outcome) {
          <label class="choice">
            <input type="radio" name="outcome" formControlName="outcome" [value]="outcome" />
            <span>{{ outcome }}</span>
          </label>
        }
      </div>
    </fieldset>
    <label class="check">
      <input type="checkbox" formControlName="wantsCallBack" />
      <span>The customer wants to be called back</span>
    </label>
    <p class="problem" role="alert" id="wrap-up-problem">{{ problem() }}</p>
    <button type="submit" class="button primary" [attr.aria-busy]="isBusy() ? 'true' : null">Complete</button>
  </form>`,
})
export class WrapUpForm implements OnInit {
  readonly ofCase = input.required<Case>();
  readonly title = input.required<string>();

  readonly #book = inject(CaseBook);
  readonly #crm = inject(Crm);
  readonly #completed = inject(Completed);
  readonly #document = inject(DOCUMENT);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly outcomes = OUTCOMES;
  protected readonly problem = signal('');
  protected readonly isBusy = signal(false);
  protected readonly form = new FormGroup({
    outcome: new FormControl<Outcome | null>(null, Validators.required),
    wantsCallBack: new FormControl(false, { nonNullable: true }),
  });

  ngOnInit(): void {
    const { outcome, wantsCallBack } = this.ofCase();
    this.form.setValue({ outcome, wantsCallBack });
  }

  protected draft(): void {
    this.problem.set('');
    this.#book.write(this.ofCase().key, this.form.getRawValue());
  }

  protected complete(): void {
    if (this.isBusy()) return;
    if (this.form.invalid) {
      this.problem.set('Choose what came of it.');
      this.#host.nativeElement.querySelector<HTMLElement>('input[type=radio]')?.focus();
      return;
    }
    const { key } = this.ofCase();
    // As the book has it: the input is as old as the last change detection.
    const ofCase = this.#book.cases().get(key);
    if (ofCase === undefined) return;
    const { channel, outcome } = ofCase;
    this.isBusy.set(true);
    this.#crm.save(reportOf(ofCase, true)).subscribe({
      next: () => {
        this.#completed.add({ key, channel, outcome, title: this.title(), at: new Date() });
        // The button goes, and the keyboard goes on from the top of what comes next.
        if (this.#document.hasFocus()) this.#document.querySelector('main')?.focus();
        this.#book.close(key);
      },
      error: () => {
        this.isBusy.set(false);
        this.problem.set('The CRM did not take it. Your draft is kept: try again.');
      },
    });
  }
}
