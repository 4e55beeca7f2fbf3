import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { type Contact, MaxError } from 'rx-max';
import { injectCallControl, injectContacts, injectMax } from 'rx-max/angular';
import { defer, filter, finalize, map, type Observable, take, throwError, timeout } from 'rxjs';

import { errorInWords } from './max-error-in-words';
import { type Command, commandsFor, type CommandName } from './possible-commands';

/** How long the desktop may take to tell of a toggle, in milliseconds; as for a wish. */
const PATIENCE = 10_000;

/** The buttons of a contact. Each is a wish, which waits until the desktop shows that it came true. */
@Component({
  selector: 'crm-command-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (commands().buttons.length > 0) {
      <div class="commands" role="group" aria-label="Contact commands">
        @for (command of commands().buttons; track command.name) {
          <button
            type="button"
            class="button"
            [attr.data-command]="command.name"
            [disabled]="!command.isPossible"
            [attr.aria-disabled]="isWaiting() ? 'true' : null"
            [attr.aria-busy]="waitsFor() === command.name ? 'true' : null"
            (click)="press(command)"
          >
            {{ command.label }}
          </button>
        }
      </div>
    }
    @if (commands().hint; as hint) {
      <p class="hint">{{ hint }}</p>
    }
    <p class="problem" role="alert">{{ problem() }}</p>`,
})
export class CommandBar {
  readonly contact = input.required<Contact>();

  readonly #max = injectMax();
  readonly #control = injectCallControl();
  readonly #contacts = injectContacts();
  readonly #isMuted = toSignal(this.#max.muted$, { initialValue: null });
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #injector = inject(Injector);

  protected readonly commands = computed(() => commandsFor(this.contact(), this.#contacts().values(), this.#isMuted()));
  protected readonly waitsFor = signal<CommandName | null>(null);
  protected readonly isWaiting = computed(() => this.waitsFor() !== null);
  protected readonly problem = signal('');

  protected press(command: Command): void {
    if (this.isWaiting()) return;
    this.problem.set('');
    this.waitsFor.set(command.name);
    this.#wish(command)
      .pipe(finalize(() => this.#isDone()))
      .subscribe({ error: (error: unknown) => this.problem.set(errorInWords(error)) });
  }

  #wish({ wish }: Command): Observable<void> {
    if (wish === 'mute' && this.#isMuted() === null) return this.#toggleMute();
    return wish === 'mute' || wish === 'unmute' ? this.#control[wish]() : this.#control[wish](this.contact().contactId);
  }

  /** A desktop tells of mute only when it changes: before that nobody can wish, and the toggle is all there is. */
  #toggleMute(): Observable<void> {
    return defer(() => {
      this.#max.commands.mute();
      return this.#max.muted$.pipe(
        filter((isMuted) => isMuted !== null),
        take(1),
        map(() => undefined),
        timeout({ first: PATIENCE, with: () => throwError(() => new MaxError('command-timeout', 'No mute was told')) }),
      );
    });
  }

  /** The button may be gone, and the keyboard with it: the next one of the same place gets it. */
  #isDone(): void {
    this.waitsFor.set(null);
    afterNextRender(
      () => {
        const { ownerDocument } = this.#host.nativeElement;
        // Nor is it taken from the desktop around the page.
        if (!ownerDocument.hasFocus() || ownerDocument.activeElement !== ownerDocument.body) return;
        this.#host.nativeElement.querySelector<HTMLElement>('button:not(:disabled)')?.focus();
      },
      { injector: this.#injector },
    );
  }
}
