import { html, type TemplateResult } from 'lit-html';
import type { Happening } from 'rx-max/testing';

import type { Words } from '../words/words';
import { type Act, type Dispatch, happens } from './act';
import { menu } from './menu';
import type { PageState } from './page-state';
import { pressButton } from './press-button';

/** A made-up token; the simulator makes up its own in its place, so that each is another one. */
const TOKEN = 'sim-token';

/** How the session stands, and what may become of it. */
export function sessionMenu({ simulator: { host } }: PageState, words: Words, act: Dispatch): TemplateResult {
  const { session } = words;
  const isOn = host.token !== null || host.agentState !== null;
  const item = (name: string, label: string, does: Act, isPossible: boolean): TemplateResult =>
    html`<li>
      ${pressButton({
        act: name,
        label,
        isPossible,
        about: isPossible ? undefined : words.work.why['not-now'],
        look: 'item',
        closes: 'session-menu',
        press: () => act(does),
      })}
    </li>`;
  const happening = (name: string, label: string, what: Happening, isPossible = isOn): TemplateResult =>
    item(name, label, happens(what), isPossible);
  return menu({
    id: 'session-menu',
    name: session.heading,
    look: 'quiet',
    face: html`<span data-session>${isOn ? session.on : session.off}</span>`,
    body: html`<menu>
      ${happening('session-start', session.start, { kind: 'session-start', token: TOKEN }, !isOn)}
      ${happening('session-refused', session.refused, { kind: 'session-refused', why: 'StationInUse' }, !isOn)}
      ${(['logout', 'remote-logoff', 'timeout', 'takeover'] as const).map((how) =>
        happening(`session-${how}`, session.ends[how], { kind: 'session-end', how }),
      )}
      ${happening('token-announced', session.announced, { kind: 'token', token: TOKEN, by: 'announcement' })}
      ${happening('token-polled', session.polled, { kind: 'token', token: TOKEN, by: 'poll' })}
      ${happening('session-join', session.join, { kind: 'session-join', token: TOKEN })}
      ${
        host.outage === null
          ? happening('network-lost', session.lost, { kind: 'network', is: 'lost' }, isOn && host.profile !== 'max')
          : happening('network-back', session.back, { kind: 'network', is: 'back' })
      }
      ${item('reload-desktop', session.reload, { kind: 'reload-desktop' }, true)}
    </menu>`,
  });
}
