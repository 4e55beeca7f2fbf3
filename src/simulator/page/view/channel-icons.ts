import type { OfferChannel } from 'rx-max/testing';

import type { IconName } from './icons';

export const CHANNEL_ICONS: Readonly<Record<OfferChannel, IconName>> = {
  voice: 'call',
  chat: 'chat',
  sms: 'sms',
  email: 'email',
  voicemail: 'voicemail',
  workItem: 'item',
  digital: 'digital',
  queueCallback: 'callback',
  consult: 'consult',
  takeOver: 'take-over',
};
