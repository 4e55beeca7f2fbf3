import type { MaxBatch } from 'rx-max';
import type { HostOutput, HostState } from 'rx-max/testing';

import type { CameOf } from './inspect';

/** A registration was answered. */
export interface Answer {
  readonly isOk: boolean;
  readonly reason: string;
}

/** The answers that a message brings. */
export function answersIn({ events }: MaxBatch): readonly Answer[] {
  return events.flatMap((event) => {
    if (event.type !== 'ClientEventSubscriptionAcknowledge') return [];
    return [{ isOk: event.status?.toUpperCase() === 'OK', reason: event.reason ?? '' }];
  });
}

/** Why a registration will never be answered; undefined where it was, or will be. */
export function whySilent(outputs: readonly HostOutput[], { faults }: HostState): string | undefined {
  if (outputs.some((output) => output.kind === 'log' && output.code === 'already-subscribed')) {
    return 'this window is registered already';
  }
  return faults.includes('no-ack') ? 'no-ack' : undefined;
}

/** What came of a page's message. */
export function cameOf(messageType: string, outputs: readonly HostOutput[]): CameOf {
  if (messageType === 'UnregisterFromClientEvents') return { rule: 'protocol.md A.3.2' };
  const command = outputs.find((output) => output.kind === 'command');
  if (command !== undefined) return { accepted: command.accepted, rule: command.rule };
  const rule = outputs.find((output) => output.kind === 'post' || output.kind === 'log')?.rule;
  return rule === undefined ? {} : { rule };
}

/**
 * What a message calls itself; undefined where it does not, as the news that a page's bundler posts to whoever is above. Such
 * messages are no traffic of the protocol.
 */
export function messageTypeOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { messageType } = data as { readonly messageType?: unknown };
  return typeof messageType === 'string' ? messageType : undefined;
}
