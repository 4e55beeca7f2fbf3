import type { LegalAction } from '../../../src/host/legal-actions';
import { does, type Move } from './played';

export const HANGUP = does('hangup');
export const ANSWER = does('answer');
export const LONG_PHONE = { phone: 'all-day' } as const;
export const NO_WORK = { afterCallWork: 'none' } as const;

export function offers(contactId: string, more: Partial<Extract<LegalAction, { kind: 'offer' }>> = {}): Move {
  return { kind: 'offer', channel: 'voice', contactId, ...more };
}

export const P = '304828365';
/** The next id that the model gives. */
export const K = { nextId: 304828371 } as const;
