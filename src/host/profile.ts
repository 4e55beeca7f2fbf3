import type { RawEvent } from '../wire/family';
import type { RegisterRead } from '../wire/registration';
import { acknowledgement, WORDING_OF_CXA, WORDING_OF_MAX } from './acknowledgement';
import { wantedOfCxa, wantedOfMax } from './filter';
import { firstBatchOfCxa, firstBatchOfMax } from './first-batch';
import type { HostState, Judged, ProfileName, Subscriber } from './host-state';
import { judgeAsCxa, judgeAsMax, type Verdict } from './validation';

/** In what the two desktops differ (protocol.md B). */
export interface Profile {
  readonly issuer: 'MAX' | 'CXA';
  readonly judge: (register: RegisterRead, panel: string | undefined) => Verdict;
  readonly acknowledgement: (judged: Judged) => RawEvent;
  /** The contact id of an acknowledgement where there is none. */
  readonly ackWithoutContact: null | undefined;
  readonly ackPlace: 'first' | 'last';
  readonly firstBatch: (state: HostState, subscriber: Subscriber, at: number) => readonly unknown[];
  readonly wants: (subscriber: Subscriber, event: unknown) => boolean;
  /** On what the commands to answer and to refuse act: CXone Agent has a listener on each card (protocol.md A.3.4, F.10). */
  readonly answers: 'first' | 'every-card';
  /** CXone Agent knows the message but does nothing with it (protocol.md A.3.3). */
  readonly contactCard: 'shown' | 'ignored';
  /** What the desktop that lost its session to another place forwards (protocol.md C.1.2, D.15). */
  readonly takeover: RawEvent;
}

const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  max: {
    issuer: 'MAX',
    judge: judgeAsMax,
    acknowledgement: (judged) => acknowledgement(judged, WORDING_OF_MAX, null),
    ackWithoutContact: null,
    ackPlace: 'first',
    firstBatch: firstBatchOfMax,
    wants: wantedOfMax,
    answers: 'first',
    contactCard: 'shown',
    takeover: { Type: 'AgentSessionEnd', Message: '', Success: 'True' },
  },
  'cxone-agent': {
    issuer: 'CXA',
    judge: judgeAsCxa,
    acknowledgement: (judged) => acknowledgement(judged, WORDING_OF_CXA, undefined),
    ackWithoutContact: undefined,
    ackPlace: 'last',
    firstBatch: firstBatchOfCxa,
    wants: wantedOfCxa,
    answers: 'every-card',
    contactCard: 'ignored',
    takeover: { type: 'AgentSessionEnd' },
  },
};

export function profileOf({ profile }: HostState): Profile {
  return PROFILES[profile];
}
