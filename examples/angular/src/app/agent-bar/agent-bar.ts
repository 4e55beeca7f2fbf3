import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { injectAgentState, injectConnection, injectMax, injectSessionToken } from 'rx-max/angular';

import { Countdown } from '../clock/countdown';
import { Elapsed } from '../clock/elapsed';
import { Reconnection } from '../connection/reconnection';
import { Icon } from '../icon/icon';
import { agentTone, reasonText, wordsOf } from './agent-in-words';

/** What the agent is doing, since when, and how the page is connected. */
@Component({
  selector: 'crm-agent-bar',
  imports: [Countdown, Elapsed, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div class="agent" [attr.data-tone]="tone()" role="group" aria-label="Agent">
      <span class="dot"></span>
      <!-- The name is the protocol's; the gaps between its words are the style sheet's. -->
      <span id="agent" class="agent-state" [attr.data-state]="agent()?.state">
        @for (word of words(); track $index) {
          <span>{{ word }}</span>
        }
        @if (reason()) {
          <span class="reason">{{ reason() }}</span>
        }
      </span>
      @if (agent(); as now) {
        @if (now.acwDeadline; as deadline) {
          <span class="countdown"><crm-countdown [until]="deadline" /> left</span>
        } @else {
          <crm-elapsed [since]="now.since" />
        }
      }
      @if (next(); as then) {
        <span class="tag">then {{ then }}</span>
      }
      @if (isMuted()) {
        <span class="tag" data-tone="late" data-muted><crm-icon name="muted" /> Muted</span>
      }
    </div>
    <div class="link" role="group" aria-label="Connection">
      <span id="session" class="quiet" [attr.data-session]="isSignedIn()">{{
        isSignedIn() ? 'Signed in' : 'Signed out'
      }}</span>
      <span class="connection" [attr.data-status]="connection().status"
        ><span class="dot"></span><span id="connection">{{ connection().status }}</span></span
      >
    </div>`,
})
export class AgentBar {
  readonly #attached = inject(Reconnection).isAttached;
  readonly #state = injectAgentState();
  readonly #muted = toSignal(injectMax().muted$, { initialValue: null });
  protected readonly connection = injectConnection();
  readonly #token = injectSessionToken();

  /** What a desktop told that is gone is not known any more. */
  protected readonly agent = computed(() => (this.#attached() ? this.#state() : null));

  protected readonly isMuted = computed(() => this.#attached() && this.#muted() === true);
  /** That there is a token is all that a page may show of it. */
  protected readonly isSignedIn = computed(() => this.#attached() && this.#token() !== null);
  protected readonly words = computed(() => wordsOf(this.agent()?.state));
  protected readonly reason = computed(() => reasonText(this.agent()));
  protected readonly tone = computed(() => agentTone(this.agent()));
  protected readonly next = computed(() => {
    const next = this.agent()?.nextStates[0];
    return next?.outReason ?? next?.state;
  });
}
