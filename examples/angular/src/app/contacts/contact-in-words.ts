import type { Contact, ContactChannel } from 'rx-max';

const CHANNELS: Readonly<Record<ContactChannel, string>> = {
  voice: 'Call',
  chat: 'Chat',
  email: 'E-mail',
  voicemail: 'Voicemail',
  workItem: 'Work item',
  digital: 'Digital',
  unknown: 'Contact',
};

/** What kind of contact it is. */
export function channelText(channel: ContactChannel): string {
  return CHANNELS[channel];
}

const STATUSES: Readonly<Record<string, string>> = {
  Incoming: 'Ringing',
  Inviting: 'Ringing',
  CallBackDisconnected: 'Call-back offered',
  Waiting: 'In the queue',
  Dialing: 'Dialing',
  Ringing: 'Calling',
  Preview: 'Preview',
  Active: 'Connected',
  Holding: 'On hold',
  Joined: 'In a conference',
  Masking: 'Connected, recording masked',
  Interrupted: 'Interrupted',
  Transfer: 'Being transferred',
  Disconnected: 'Ended',
  Discarded: 'Ended',
};

/** Where `Active` and `Holding` are called otherwise. */
const OF_CHANNEL: Partial<Readonly<Record<ContactChannel, Readonly<Record<string, string>>>>> = {
  email: { Active: 'Open', Holding: 'Parked' },
  voicemail: { Active: 'Playing', Holding: 'Paused' },
  workItem: { Active: 'Open', Holding: 'Parked' },
};

/** How a contact stands. A status that this version does not know is told as the desktop tells it. */
export function statusText({ channel, status }: Pick<Contact, 'channel' | 'status'>): string {
  if (status === undefined) return 'Unknown';
  return OF_CHANNEL[channel]?.[status] ?? STATUSES[status] ?? status;
}

/** Ten digits as one writes them; anything else as it is. */
export function addressText(address: string): string {
  const [, area, exchange, line] = /^\+?1?(\d{3})(\d{3})(\d{4})$/.exec(address) ?? [];
  return area === undefined ? address : `(${area}) ${exchange ?? ''}-${line ?? ''}`;
}
