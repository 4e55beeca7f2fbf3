import { html, nothing, type TemplateResult } from 'lit-html';
import type { OfferChannel } from 'rx-max/testing';

import type { WhyNot, Words } from '../words/words';
import { type Begins, type Dispatch, happens } from './act';
import { dialForm } from './dial-form';
import { furtherWork } from './further-work';
import type { IconName } from './icons';
import { menu } from './menu';
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
  const [ofCalls = null] = reasons;
  const stuck = ofCalls === 'not-available' || ofCalls === 'no-session' ? ofCalls : null;
  return html`<section class="work pane-desktop" aria-labelledby="work-heading">
    <h2 id="work-heading">
      ${state.own.hint ? html`<b class="step" aria-hidden="true">1</b>` : nothing}${work.heading}
    </h2>
    <div class="channels" role="group" aria-labelledby="work-heading">
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
      ${menu({
        id: 'more-work',
        name: work.moreAbout,
        look: 'channel quiet',
        face: html`<span>${work.more}</span>`,
        body: html`<label class="field"
            >${work.begins}
            <select
              data-act="begins"
              .value=${state.own.begins}
              @change=${({ currentTarget }: Event) => act({ kind: 'own', own: { begins: chosen(currentTarget) } })}
            >
              ${BEGINS.map((begins) => html`<option value=${begins} ?selected=${begins === state.own.begins}>${work.begin[begins]}</option>`)}
            </select>
          </label>
          ${dialForm(state, words, act)} ${furtherWork(state, words, act)}`,
      })}
    </div>
    ${stuck === null ? nothing : html`<p class="why" data-why=${stuck}>${work.why[stuck]} ${wayOut(stuck, words, act)}</p>`}
  </section>`;
}

/** What a person can do about it, where it is one press. */
function wayOut(why: WhyNot, { work }: Words, act: Dispatch): TemplateResult | typeof nothing {
  if (why !== 'not-available') return nothing;
  return pressButton({
    act: 'make-available',
    label: work.makeAvailable,
    look: 'link',
    press: () => act(happens({ kind: 'agent-state', state: 'Available' })),
  });
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
