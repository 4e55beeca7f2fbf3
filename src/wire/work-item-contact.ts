import type { AcdEvent, AcdWire } from './acd-event';
import type { PopDestination } from './pop-url';
import type { ScreenPopVariable, ScreenPopVariablesWire } from './screen-pop-variables';
import type { Members } from './tables';
import type { UntrustedHtml } from './untrusted-html';

/** `WorkItemContactEvent` as the desktop spells it (protocol.md C.2.6). */
export interface WorkItemContactWire extends AcdWire<'WorkItemContactEvent'> {
  readonly ContactID?: string;
  readonly MasterID?: string;
  readonly Status?: string;
  readonly WorkItemId?: string;
  readonly WorkItemType?: string;
  readonly WorkItemPayload?: string;
  readonly AgentId?: string;
  readonly SkillId?: string;
  readonly StartTimeUTC?: string;
  readonly StartTime?: string;
  readonly LastStateChangeTimeUTC?: string;
  readonly LastStateChangeTime?: string;
  readonly ScreenPopUrl?: string;
  readonly ScreenPopUrlVariables?: ScreenPopVariablesWire;
  readonly RefusalTimeout?: string;
  readonly InFocus?: string;
  readonly SessionId?: string;
  readonly URL?: string;
  readonly TabTitle?: string;
  readonly PopDestination?: string;
  readonly PopoutWindowHeight?: string;
  readonly PopoutWindowWidth?: string;
  readonly ClosePopoutUponTermination?: string;
  readonly FinalState?: string;
  readonly CustomData?: string;
  readonly ParentContactId?: string;
  readonly OmniGroupId?: string;
}

/**
 * A work item as it is now. The fields to `refusalTimeout`, and `finalState`, are those of a public page that subscribes to
 * MAX, the others those of NICE's schema (protocol.md C.2.6). It ends at `finalState` true.
 */
export interface WorkItemContactEvent extends AcdEvent<'WorkItemContactEvent'> {
  /** The root contact. */
  readonly masterId: string | undefined;
  readonly status: Members<'WorkItemContactEvent', 'Status'> | undefined;
  readonly workItemId: string | undefined;
  readonly workItemType: string | undefined;
  /** Free text, which may be HTML or JSON. */
  readonly workItemPayload: UntrustedHtml | undefined;
  readonly agentId: number | undefined;
  readonly skillId: number | undefined;
  readonly startTimeUtc: Date | undefined;
  /** Perhaps in another zone: prefer {@link startTimeUtc}. */
  readonly startTime: Date | undefined;
  readonly lastStateChangeTimeUtc: Date | undefined;
  /** Perhaps in another zone: prefer {@link lastStateChangeTimeUtc}. */
  readonly lastStateChangeTime: Date | undefined;
  readonly screenPopUrl: string | undefined;
  readonly screenPopUrlVariables: readonly ScreenPopVariable[] | undefined;
  /** Seconds until an offered work item counts as refused. */
  readonly refusalTimeout: number | undefined;
  /** The agent has it before them. */
  readonly inFocus: boolean | undefined;
  /** Its form is not documented. */
  readonly sessionId: string | undefined;
  readonly url: string | undefined;
  readonly tabTitle: string | undefined;
  readonly popDestination: PopDestination | undefined;
  /** Pixels, presumably. */
  readonly popoutWindowHeight: number | undefined;
  /** Pixels, presumably. */
  readonly popoutWindowWidth: number | undefined;
  readonly closePopoutUponTermination: boolean | undefined;
  /** The contact is closed for good. */
  readonly finalState: boolean | undefined;
  readonly customData: string | undefined;
  readonly parentContactId: string | undefined;
  readonly omniGroupId: string | undefined;
}
