import { CALLBACKS } from './callbacks';
import { CALLS } from './calls';
import { COLLEAGUES } from './colleagues';
import { PLAYED_DIGITALLY } from './digital';
import type { Played } from './played';
import { SESSIONS } from './sessions';

export const PLAYED: readonly Played[] = [...CALLS, ...COLLEAGUES, ...PLAYED_DIGITALLY, ...CALLBACKS, ...SESSIONS];
