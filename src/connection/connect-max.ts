import type { Observable } from 'rxjs';

import { createCommands, type MaxCommands } from '../commands/commands';
import { currentWindowPort } from '../window/window-port';
import type { MaxBatch } from '../wire/max-batch';
import type { Rejection } from '../wire/rejection';
import type { Connection } from './connection';
import { createMember } from './member';
import { wireRequest } from './request';
import { type MaxOptions, readOptions } from './settings';
import { conflict, sharedRegistration } from './shared-registration';

/** A connection to the desktop. */
export interface Max {
  /**
   * What the host sends, acknowledgement first. The first subscriber registers the page, the last one to go unregisters it;
   * a late one begins with an opening of what is known. Errors with a {@link MaxError}: `not-embedded`, `foreign-host`,
   * `incompatible-copy`, or `subscription-rejected` (subscribing anew registers anew). Completes when the host's window is
   * gone for good.
   */
  readonly batches$: Observable<MaxBatch>;
  /** How the registration stands, the present first. Watching it registers nothing. Never errors. */
  readonly connection$: Observable<Connection>;
  /** What arrived and was not passed on, or not wholly, from now on. Watching it registers nothing. Never errors. */
  readonly rejections$: Observable<Rejection>;
  readonly commands: MaxCommands;
}

/**
 * Connects a page to the agent desktop that embeds it. Nothing is posted before somebody subscribes to `batches$`.
 *
 * @param options - see {@link MaxOptions}
 * @throws TypeError for an option that cannot be right, by its name
 * @throws MaxError `incompatible-copy` where another copy of rx-max on the page holds the registration in a way that
 * cannot be shared
 */
export function connectMax(options: MaxOptions = {}): Max {
  const settings = readOptions(options);
  const port = options.port ?? currentWindowPort();
  const shared = port && sharedRegistration(port.scope ?? port);
  if (shared?.conflicts(wireRequest(settings.request, settings.exact)) === true) throw conflict();
  const { batches$, connection$, rejections$, post } = createMember(settings, port);
  return { batches$, connection$, rejections$, commands: createCommands(settings.issuer, post) };
}
