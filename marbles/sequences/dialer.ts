import { IN_ACW, isIn, knows, voice } from './known';
import { type Sequence, step } from './sequence';
import { READY } from './start';
import { acd, afterCallWork, agent, call, FINAL } from './wire';

const FIRST = '304840001';
const SECOND = '304840002';
const ALWAYS = { CallType: 'NaturalCalling', IsInbound: 'False', ANI: '4005550199', DNIS: '2025550143' };
const first = call(FIRST, '10:00:05', ALWAYS);
const second = call(SECOND, '10:00:06', { ...ALWAYS, DNIS: '2025550177' });
const LINKED = { IsLinked: 'True' };
const DIALER = isIn('Dialer');

export const DIALER_CALLS: Sequence = {
  title: 'the dialer calls two customers at once: one is a machine, one is linked to the agent',
  source: 'protocol.md D.5',
  steps: [
    READY,
    step('10:00:00', 'the dialer has the agent', [agent('Dialer')], knows({ agent: DIALER })),
    step(
      '10:00:05',
      'one number is dialled',
      [first('NaturalCallDialing')],
      knows({ agent: DIALER, contacts: [voice(FIRST, 'NaturalCallDialing')] }),
    ),
    step(
      '10:00:06',
      'another one, while the first rings',
      [second('NaturalCallDialing'), first('NaturalCallRinging')],
      knows({
        agent: DIALER,
        contacts: [voice(FIRST, 'NaturalCallRinging'), voice(SECOND, 'NaturalCallDialing')],
      }),
    ),
    step(
      '10:00:10',
      'the first is picked up, by a machine perhaps; the second rings',
      [first('NaturalCallAMD'), second('NaturalCallRinging')],
      knows({ agent: DIALER, contacts: [voice(FIRST, 'NaturalCallAMD'), voice(SECOND, 'NaturalCallRinging')] }),
    ),
    step(
      '10:00:13',
      'a machine: over. The second is a person, and linked',
      [first('Disconnected', FINAL), second('Active', LINKED)],
      knows({ agent: DIALER, contacts: [voice(SECOND, 'Active')], ended: [FIRST] }),
    ),
    step(
      '10:05:00',
      'hang-up',
      [second('Disconnected'), afterCallWork()],
      knows({ agent: IN_ACW, contacts: [voice(SECOND, 'Disconnected')] }),
    ),
    step(
      '10:05:20',
      'the disposition is saved, and the dialer goes on',
      [second('Disconnected', FINAL), agent('DialerPending')],
      knows({ agent: isIn('DialerPending'), ended: [SECOND] }),
    ),
    step(
      '10:05:21',
      'a request to the campaign was not valid, which tells of no state',
      [
        acd('SmartReachValidation', {
          ValidationFailureCode: '3',
          ValidationFailureLocalizationCode: 'smartReach.zip',
          RequestData: '{"toAddress":"2025550143","customerId":"17","zipcode":""}',
        }),
      ],
      knows({ agent: isIn('DialerPending') }),
    ),
  ],
};
