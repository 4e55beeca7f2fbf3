import { html, nothing, type TemplateResult } from 'lit-html';
import type { OfferChannel } from 'rx-max/testing';

import type { Words } from '../words/words';
import { type Begins, type Dispatch, happens } from './act';
import { dialForm } from './dial-form';
import { furtherWork } from './further-work';
import type { IconName } from './icons';
import type { PageState } from './page-state';
import { pressButton } from './press-button';
import { whyNot } from './why-not';

const CHANNELS: readonly (readonly [OfferChannel, IconName])[] = [
  ['voice', 'call'],
  ['chat', 'chat'],
  ['sms', 'sms'],
  ['email', 'email'],
  ['voicemail', 'voicemail'],
  ['workItem', 'item'],
  ['digital', 'digital'],
  ['queueCallback', 'callback'],
  ['consult', 'consult'],
  ['takeOver', 'take-over'],
];
const BEGINS: readonly Begins[] = ['ringing', 'connected', 'waiting'];

/** Whatever may come to the agent. What cannot come now stays where it is, and says why. */
export function offerMenu(state: PageState, words: Words, act: Dispatch): TemplateResult {
  const { work } = words;
  const { host } = state.simulator;
  const reasons = CHANNELS.map(([channel]) => whyNot(host, state.legal, channel));
  const isCallPossible = reasons[0] === null;
  return html`<section class="work" aria-labelledby="work-heading">
    <h3 id="work-heading">
      ${state.own.hint ? html`<b class="step" aria-hidden="true">1</b>` : nothing}${work.heading}
    </h3>
    <div class="channels">
      ${CHANNELS.map(([channel, icon], at) => {
        const why = reasons[at] ?? null;
        return pressButton({
          act: `offer-${channel}`,
          label: work.channels[channel],
          icon,
          isPossible: why === null,
          about: why === null ? work.about[channel] : work.why[why],
          look: channel === 'voice' ? 'channel primary' : 'channel',
          press: () => act(happens(offered(state, channel))),
        });
      })}
    </div>
    <p class="why" ?hidden=${isCallPossible}>
      ${reasons[0] === null || reasons[0] === undefined ? nothing : work.why[reasons[0]]}
      ${
        reasons[0] === 'not-available'
          ? pressButton({
              act: 'make-available',
              label: work.makeAvailable,
              look: 'link',
              press: () => act(happens({ kind: 'agent-state', state: 'Available' })),
            })
          : nothing
      }
    </p>
    <div class="row">
      <label class="field"
        >${work.begins}
        <select
          data-act="begins"
          .value=${state.own.begins}
          @change=${({ currentTarget }: Event) => act({ kind: 'own', own: { begins: chosen(currentTarget) } })}
        >
          ${BEGINS.map((begins) => html`<option value=${begins}>${work.begin[begins]}</option>`)}
        </select>
      </label>
      ${dialForm(state, words, act)}
    </div>
    ${furtherWork(state, words, act)}
  </section>`;
}

/** In the way that was chosen, where the channel has it. */
function offered({ own: { begins }, legal }: PageState, channel: OfferChannel): Parameters<typeof happens>[0] {
  const hasWay = legal.some(
    (action) => action.kind === 'offer' && action.channel === channel && action.begins === begins,
  );
  return { kind: 'offer', channel, ...(hasWay ? { begins } : {}) };
}

function chosen(list: EventTarget | null): Begins {
  const value = list instanceof HTMLSelectElement ? list.value : '';
  return BEGINS.find((begins) => begins === value) ?? 'ringing';
}
