import type { AcdEvent, AcdWire } from './acd-event';
import type { Members } from './tables';

/** `PromiseKeeper` as the desktop spells it (protocol.md C.1.13). */
export interface PromiseKeeperWire extends AcdWire<'PromiseKeeper'> {
  readonly CallbackId?: string;
  readonly AgentId?: string;
  readonly SkillId?: string;
  readonly TargetType?: string;
  readonly CallbackTime?: string;
  readonly CallbackExpireTime?: string;
  readonly DeliveryTime?: string;
  readonly DialNumber?: string;
  readonly OrigNumber?: string;
  readonly FirstName?: string;
  readonly LastName?: string;
  readonly Notes?: string;
}

/** A commitment, which is a scheduled callback, falls due. As CXone Agent reads it (protocol.md C.1.13). */
export interface PromiseKeeperEvent extends AcdEvent<'PromiseKeeper'> {
  readonly callbackId: string | undefined;
  /** -1 is possible where a skill is to call. */
  readonly agentId: number | undefined;
  readonly skillId: number | undefined;
  /** `A` for an agent, `S` for a skill; the scenario library writes the words. */
  readonly targetType: Members<'PromiseKeeper', 'TargetType'> | undefined;
  readonly callbackTime: Date | undefined;
  readonly callbackExpireTime: Date | undefined;
  /** When it comes again if nobody answers. */
  readonly deliveryTime: Date | undefined;
  readonly dialNumber: string | undefined;
  readonly origNumber: string | undefined;
  readonly firstName: string | undefined;
  readonly lastName: string | undefined;
  readonly notes: string | undefined;
}

/** `PromiseKeeperStatus` as the desktop spells it (protocol.md C.1.14). */
export interface PromiseKeeperStatusWire extends AcdWire<'PromiseKeeperStatus'> {
  readonly Status?: string;
}

/** What became of a commitment. The statuses are the scenario library's; CXone Agent acts on `Refused` (protocol.md C.1.14). */
export interface PromiseKeeperStatusEvent extends AcdEvent<'PromiseKeeperStatus'> {
  readonly status: Members<'PromiseKeeperStatus', 'Status'> | undefined;
}
