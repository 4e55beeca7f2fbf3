import type { Tone } from './marble-face';

export type Theme = 'light' | 'dark';

/** The colours of one theme. Text keeps 4.5 : 1 to what it stands on, and what has a meaning 3 : 1. */
export interface Palette {
  readonly ground: string;
  readonly panel: string;
  readonly ink: string;
  readonly muted: string;
  /** Lines that only guide the eye. */
  readonly faint: string;
  /** The lines of the lanes, and the edges of controls. */
  readonly edge: string;
  readonly accent: string;
  readonly accentInk: string;
  readonly band: string;
  readonly tones: Readonly<Record<Tone, Ink>>;
}

export interface Ink {
  readonly fill: string;
  readonly stroke: string;
  readonly text: string;
}

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    ground: '#ffffff',
    panel: '#f6f7f9',
    ink: '#1b2230',
    muted: '#566072',
    faint: '#e3e7ed',
    edge: '#768092',
    accent: '#1f55cf',
    accentInk: '#ffffff',
    band: '#dfe8fc',
    tones: {
      agent: { fill: '#dfe9ff', stroke: '#2f5fc7', text: '#173a85' },
      waiting: { fill: '#ffeec9', stroke: '#9a6700', text: '#5f3f00' },
      going: { fill: '#d6f3df', stroke: '#1c7a3e', text: '#0d4a23' },
      held: { fill: '#ece3fb', stroke: '#7144b8', text: '#472480' },
      ended: { fill: '#e6e9ee', stroke: '#5b6472', text: '#2c333e' },
      bad: { fill: '#ffe0dd', stroke: '#c02b20', text: '#7d130c' },
      posted: { fill: '#d5f1f2', stroke: '#0d7377', text: '#06494c' },
      plain: { fill: '#ffffff', stroke: '#5f697a', text: '#2c333e' },
    },
  },
  dark: {
    ground: '#12161d',
    panel: '#191f29',
    ink: '#e8ebf1',
    muted: '#a7b1c1',
    faint: '#262e3a',
    edge: '#77839a',
    accent: '#84abff',
    accentInk: '#0d1320',
    band: '#1e2c4a',
    tones: {
      agent: { fill: '#1d2f57', stroke: '#7fa6ff', text: '#d6e3ff' },
      waiting: { fill: '#46340b', stroke: '#e0a92e', text: '#ffe9b8' },
      going: { fill: '#143c23', stroke: '#54c57b', text: '#cff5dc' },
      held: { fill: '#352355', stroke: '#b593f0', text: '#ebdfff' },
      ended: { fill: '#2b323d', stroke: '#98a2b3', text: '#e2e6ee' },
      bad: { fill: '#551b17', stroke: '#ff8479', text: '#ffdedb' },
      posted: { fill: '#0d3b3e', stroke: '#4fc3c8', text: '#cdf6f7' },
      plain: { fill: '#171c25', stroke: '#98a2b3', text: '#e2e6ee' },
    },
  },
};

export const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans KR', sans-serif";
