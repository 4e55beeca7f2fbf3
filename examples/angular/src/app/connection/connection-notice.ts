import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { injectConnection } from 'rx-max/angular';

import { Icon } from '../icon/icon';
import { adviceFor } from './connection-advice';
import { Reconnection } from './reconnection';

/** What is wrong with the connection, and what to do; nothing while all is well. */
@Component({
  selector: 'crm-connection-notice',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div role="status">
    @if (advice(); as shown) {
      <div class="notice" [attr.data-status]="connection().status">
        <crm-icon name="warning" />
        <div>
          <p class="notice-title">{{ shown.title }}</p>
          <p>{{ shown.whatToDo }}</p>
          @if (connection().status === 'refused' || connection().status === 'closed') {
            <p class="quiet">For support: {{ connection().reason }}</p>
          }
        </div>
        @if (shown.canRetry) {
          <button type="button" class="button" (click)="reconnection.retry()">Try again</button>
        }
      </div>
    }
  </div>`,
})
export class ConnectionNotice {
  protected readonly connection = injectConnection();
  protected readonly reconnection = inject(Reconnection);
  protected readonly advice = computed(() => adviceFor(this.connection()));
}
