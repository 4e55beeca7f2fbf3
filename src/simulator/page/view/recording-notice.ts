import { html, nothing, type TemplateResult } from 'lit-html';

import { type Notice, WENT_WELL } from '../model/recording-desk';
import type { NoticeWords } from '../words/recording-words';
import type { Words } from '../words/words';
import type { Dispatch } from './act';
import { fill } from './fill';
import { icon } from './icons';
import type { PageState } from './page-state';
import { pressButton } from './press-button';

/**
 * What came of an act with recordings, over all else, and where a file may be dropped. The place is always there, because only a
 * place that was there before tells of what comes into it.
 */
export function recordingNotice({ recording }: PageState, { recording: words }: Words, act: Dispatch): TemplateResult {
  const { notice, isHovered } = recording;
  return html`<div class="notice-place">
      <div
        class=${notice === null ? 'notice' : `notice shown ${WENT_WELL.includes(notice.is) ? 'good' : 'bad'}`}
        data-notice=${notice?.is ?? ''}
      >
        <p role="status">${notice === null ? '' : sentenceOf(notice, words.notices)}</p>
        ${
          notice?.is === 'damaged'
            ? pressButton({
                act: 'play-the-good',
                label: fill(words.playGood, { count: notice.recording.entries.length }),
                icon: 'play',
                look: 'primary',
                press: () => act({ kind: 'record', does: 'play-the-good' }),
              })
            : nothing
        }
        ${
          notice === null
            ? nothing
            : pressButton({
                act: 'dismiss-notice',
                label: words.dismiss,
                icon: 'close',
                look: 'quiet bare',
                isBare: true,
                press: () => act({ kind: 'record', does: 'dismiss' }),
              })
        }
      </div>
    </div>
    ${isHovered ? html`<div class="drop-place" data-drop><p>${icon('play')}${words.drop}</p></div>` : nothing}`;
}

function sentenceOf(notice: Notice, words: NoticeWords): string {
  switch (notice.is) {
    case 'saved':
      return words.saved;
    case 'svg-saved':
      return words.svgSaved;
    case 'too-much':
      return words.tooMuch;
    case 'failed':
      return words.failed;
    case 'spec-copied':
      return notice.isStretch ? words.stretchCopied : words.specCopied;
    case 'spec-saved':
      return words.specSaved;
    case 'nothing-told':
      return notice.isStretch ? words.nothingToldThere : words.nothingTold;
    case 'playing':
      return fill(words.playing, { name: notice.name, count: notice.count });
    case 'empty':
      return fill(words.empty, { name: notice.name });
    case 'too-large':
      return fill(words.tooLarge, { name: notice.name });
    case 'unread':
      return fill(words.unread, { name: notice.name });
    case 'unreadable':
    case 'damaged': {
      const { name, line, expected, actual } = notice;
      return fill(words[notice.is], { name, line, expected, actual });
    }
  }
}
