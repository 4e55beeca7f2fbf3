import type { Subject } from '../words/words';

/** What each scenario is about, in the order in which a reader meets them. */
export const SCENARIO_SUBJECTS: readonly (readonly [Subject, readonly string[]])[] = [
  [
    'inbound',
    [
      'inbound-call',
      'inbound-call-without-acw',
      'inbound-call-without-leg',
      'inbound-call-never-closed',
      'refused-call',
      'unanswered-call',
    ],
  ],
  ['outbound', ['outbound-call', 'failed-outbound-call', 'dialer-calls', 'preview-call', 'preview-declined']],
  [
    'consult',
    [
      'consult-and-transfer',
      'consult-refused',
      'consulted-and-handed-over',
      'consult-declined',
      'blind-transfer-to-agent',
      'blind-transfer-to-skill',
      'call-of-a-blind-transfer',
      'blind-transfer-to-closed-skill',
    ],
  ],
  ['conference', ['conference-leg-leaves', 'conference-customer-leaves']],
  [
    'written',
    ['chat', 'two-chats', 'refused-chat', 'text-messages', 'email', 'parked-email', 'email-without-final-state'],
  ],
  ['items', ['voicemail', 'work-item', 'digital-offers', 'digital-offer-at-logout']],
  [
    'callback',
    [
      'callback',
      'callback-refused',
      'callback-rescheduled',
      'callback-cancelled',
      'callback-handed-over',
      'queue-callback',
    ],
  ],
  ['agent', ['lunch', 'wish-during-a-call']],
  [
    'session',
    [
      'login',
      'login-without-leg',
      'login-failed',
      'logout',
      'logout-in-one-batch',
      'remote-logoff',
      'session-timeout',
      'takeover',
      'joined',
    ],
  ],
  ['supervisor', ['call-taken-by-a-supervisor', 'supervisor-takes-over']],
];
