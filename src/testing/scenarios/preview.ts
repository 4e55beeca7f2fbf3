import type { Scenario } from '../scenario';
import { OUTBOUND } from './kinds-of-call';

const PREVIEWED = { ...OUTBOUND, callType: 'Dialer' };

export const PREVIEW_CALL: Scenario = {
  name: 'preview-call',
  title: 'a dialer shows a customer before it calls, and the agent confirms',
  description:
    'The dialer shows the customer, and what must be confirmed is told in the longer form. The agent confirms: the customer is ' +
    'dialled, answers, and hangs up, without after-call work.',
  source: 'protocol.md D.5',
  lanes: [
    {
      of: '304840100',
      row: '- 5s p 20s D 10s a 90s x',
      fields: PREVIEWED,
      // The longer form of a flag is no decoded value: this event stands as the desktop spells it.
      legend: {
        p: {
          Type: 'CallContactEvent',
          ContactID: '304840100',
          MasterID: '304840100',
          Status: 'Preview',
          CallType: 'Dialer',
          IsInbound: 'False',
          ANI: '4005550199',
          DNIS: '2025550143',
          FinalState: 'False',
          ConfirmationRequired: 'confirm=1',
          ComplianceRecord: 'True',
        },
      },
    },
    { of: 'agent', row: 'A 5s D 20s o 10s - 90s D' },
  ],
};

export const PREVIEW_DECLINED: Scenario = {
  name: 'preview-declined',
  title: 'a previewed customer is not called',
  description:
    'The dialer shows a customer, who must be confirmed. The agent declines, and the dialer keeps the agent.',
  source: 'protocol.md D.5',
  lanes: [
    {
      of: '304840100',
      row: '- 5s p 20s x',
      fields: PREVIEWED,
      legend: { p: { status: 'Preview', confirmationRequired: true } },
    },
    { of: 'agent', row: 'A 5s D 20s -' },
  ],
};
