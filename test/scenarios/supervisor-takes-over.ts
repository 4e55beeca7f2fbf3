import { after, type Expected } from './expected';
import { isIn, knows, voice } from './known';
import { READY } from './start';

const CALL = '304828365';
const MINE = '304828399';
const ON_CALL = isIn('InboundContact');

export const CALL_TAKEN_BY_A_SUPERVISOR: Expected = {
  scenario: 'call-taken-by-a-supervisor',
  steps: [
    READY,
    after('a call is connected', knows({ agent: ON_CALL, contacts: [voice(CALL, 'Active')] })),
    after('taken', knows({ agent: isIn('Available'), ended: [CALL] })),
  ],
};

export const SUPERVISOR_TAKES_OVER: Expected = {
  scenario: 'supervisor-takes-over',
  steps: [
    READY,
    after('the supervisor listens', knows({ agent: isIn('Available') })),
    after('the supervisor takes over', knows({ agent: ON_CALL, contacts: [voice(MINE, 'Active')] })),
    after('and listens no more', knows({ agent: ON_CALL, contacts: [voice(MINE, 'Active')] })),
    after('hang-up, without after-call work', knows({ agent: isIn('Available'), ended: [MINE] })),
  ],
};
