import { currentWindowPort } from '../window/window-port';
import { createMember, type Membership } from './member';
import { wireRequest } from './request';
import { type MaxOptions, readOptions } from './settings';
import { conflict, sharedRegistration } from './shared-registration';

/**
 * An app's part in the registration of the window it runs in.
 *
 * @throws TypeError for an option that cannot be right, by its name
 * @throws MaxError `incompatible-copy` where another copy of rx-max on the page holds the registration in a way that
 * cannot be shared
 */
export function openMembership(options: MaxOptions): Membership {
  const settings = readOptions(options);
  const port = options.port ?? currentWindowPort();
  const shared = port && sharedRegistration(port.scope ?? port);
  if (shared?.conflicts(wireRequest(settings.request, settings.exact)) === true) throw conflict();
  return createMember(settings, port);
}
