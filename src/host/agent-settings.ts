import type { MchAgentSettingsChangeWire } from '../wire/agent-settings';
import type { HostState } from './host-state';
import { SERVERS } from './servers';

/** How many contacts the agent may have at once, of a channel and in all (protocol.md C.1.8). */
export const TOTAL_CONTACTS = { multi: 4, single: 1 } as const;

/** As it is told; the numbers are those of the channels. */
export function settingsOf({ delivery }: HostState): MchAgentSettingsChangeWire {
  return {
    ...SERVERS,
    Type: 'MchAgentSettingsChangeEvent',
    ...(delivery === 'single' ? SINGLE : MULTI),
    ContactAutoFocus: 'True',
    RequestContact: 'False',
    DeliveryMode: delivery === 'single' ? 'Single' : 'Multi',
    TotalContactCount: String(TOTAL_CONTACTS[delivery]),
  };
}

const MULTI = {
  ChatThreshold: '3',
  SmsThreshold: '2',
  EmailThreshold: '2',
  WorkItemThreshold: '1',
  DigitalThreshold: '4',
  VoiceThreshold: '1',
};

const SINGLE = {
  ChatThreshold: '1',
  SmsThreshold: '1',
  EmailThreshold: '1',
  WorkItemThreshold: '1',
  DigitalThreshold: '1',
  VoiceThreshold: '1',
};
