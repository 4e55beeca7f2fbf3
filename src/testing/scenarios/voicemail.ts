import type { Scenario } from '../scenario';

export const VOICEMAIL: Scenario = {
  name: 'voicemail',
  title: 'a voicemail is played, paused, played on and discarded',
  description:
    'A voicemail is offered and accepted. Its playback is paused, with which the contact is held, and goes on. When it is done, ' +
    'after-contact work begins; the contact ends, and the agent is available.',
  source: 'protocol.md D.11',
  lanes: [
    {
      of: '304832120',
      channel: 'voicemail',
      row: '- 5s r 5s a 14s h 10s p 30s d 20s x-',
      legend: {
        h: [{ type: 'VoiceMailPlayBackEvent', playBackPaused: true, playBackPosition: 14 }, { status: 'Holding' }],
        p: [{ type: 'VoiceMailPlayBackEvent', playBackPaused: false, playBackPosition: 14 }, { status: 'Active' }],
      },
    },
    { of: 'agent', row: 'A 5s i 5s - 14s - 10s - 30s w 20s -A' },
  ],
};
