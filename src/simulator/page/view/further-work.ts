import { html, type TemplateResult } from 'lit-html';
import { type Happening, type LegalAction, openContacts } from 'rx-max/testing';

import type { Words } from '../words/words';
import { type Dispatch, happens } from './act';
import { factsOf } from './contact-facts';
import type { PageState } from './page-state';
import { pressButton } from './press-button';

const POPPED = 'https://crm.example.com/customers?phone=2025550143';
const LAMP = 'VIP';

/** The dialer, commitments, supervisors and scripts: what happens more rarely, folded away. */
export function furtherWork(state: PageState, { work }: Words, act: Dispatch): TemplateResult {
  const { host } = state.simulator;
  const isIn = host.token !== null || host.agentState !== null;
  const [first] = openContacts(host).map(factsOf);
  const legal = (of: LegalAction['kind'], action: string): boolean =>
    state.legal.some((possible) => possible.kind === of && 'action' in possible && possible.action === action);
  const button = (name: string, label: string, happening: Happening, isPossible: boolean): TemplateResult =>
    pressButton({
      act: name,
      label,
      isPossible,
      ...(isPossible ? {} : { about: work.why[isIn ? 'not-now' : 'no-session'] }),
      look: 'item',
      press: () => act(happens(happening)),
    });
  const group = (title: string, id: string, body: unknown): TemplateResult =>
    html`<details class="further" name="further" data-group=${id}>
      <summary>${title}</summary>
      <div role="group" aria-label=${title}>${body}</div>
    </details>`;
  const isLit = state.simulator.indicators.includes(LAMP);
  return html`<div class="groups">
    ${group(
      work.dialer,
      'dialer',
      keysOf(work.dialers).map((action) =>
        button(`dialer-${action}`, work.dialers[action], { kind: 'dialer', action }, legal('dialer', action)),
      ),
    )}
    ${group(
      work.callback,
      'callback',
      keysOf(work.callbacks).map((action) =>
        button(`callback-${action}`, work.callbacks[action], { kind: 'callback', action }, legal('callback', action)),
      ),
    )}
    ${group(
      work.supervisor,
      'supervisor',
      keysOf(work.supervisors).map((action) =>
        button(
          `supervisor-${action}`,
          work.supervisors[action],
          { kind: 'supervisor', action },
          legal('supervisor', action),
        ),
      ),
    )}
    ${group(work.script, 'script', [
      keysOf(work.pops).map((as) => button(`pop-${as}`, work.pops[as], { kind: 'screen-pop', as, url: POPPED }, isIn)),
      button(
        'indicator',
        isLit ? work.indicatorOff : work.indicatorOn,
        { kind: 'indicator', name: LAMP, shown: !isLit },
        isIn,
      ),
      button('notice', work.notice, { kind: 'notice', name: 'UpdateMessages' }, isIn),
      button(
        'agent-assist',
        work.assist,
        { kind: 'agent-assist', contactId: first?.id ?? '' },
        isIn && first !== undefined,
      ),
    ])}
  </div>`;
}

/** The keys of a record that is written out in full. */
function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] {
  // TypeScript has them as strings, because an object may have more keys than its type says.
  return Object.keys(record) as Key[];
}
