import { IN_ACW, isIn, knows, voicemail } from './known';
import { type Sequence, step } from './sequence';
import { READY } from './start';
import { acd, afterCallWork, agent, FINAL, type Told, voicemailContact } from './wire';

const ID = '304832120';
const message = voicemailContact(ID, '14:00:00');
const ON_VOICEMAIL = isIn('InboundContact');

function playback(paused: 'True' | 'False', position: string): Told {
  return acd('VoiceMailPlayBackEvent', { ContactId: ID, PlayBackPaused: paused, PlayBackPosition: position });
}

export const VOICEMAIL: Sequence = {
  title: 'a voicemail is played, paused, played on and discarded',
  source: 'protocol.md D.11',
  steps: [
    READY,
    step(
      '14:00:01',
      'a voicemail is offered',
      [message('Incoming'), agent('InboundContact')],
      knows({ agent: ON_VOICEMAIL, contacts: [voicemail(ID, 'Incoming')] }),
    ),
    step(
      '14:00:06',
      'accepted',
      [message('Active')],
      knows({ agent: ON_VOICEMAIL, contacts: [voicemail(ID, 'Active')] }),
    ),
    step(
      '14:00:20',
      'paused',
      [playback('True', '14'), message('Holding')],
      knows({ agent: ON_VOICEMAIL, contacts: [voicemail(ID, 'Holding')] }),
    ),
    step(
      '14:00:30',
      'played on',
      [playback('False', '14'), message('Active')],
      knows({ agent: ON_VOICEMAIL, contacts: [voicemail(ID, 'Active')] }),
    ),
    step(
      '14:01:00',
      'done',
      [message('Discarded'), afterCallWork()],
      knows({ agent: IN_ACW, contacts: [voicemail(ID, 'Discarded')] }),
    ),
    step('14:01:20', 'closed', [message('Discarded', FINAL)], knows({ agent: IN_ACW, ended: [ID] })),
    step('14:01:20', 'available', [agent('Available')], knows({ agent: isIn('Available') })),
  ],
};
