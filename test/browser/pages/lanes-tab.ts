import { type LanesView, showInspector } from 'rx-max/inspector/view';

// A tab with the whole inspector, as docs/inspector.md has it.

declare global {
  interface Window {
    lanesTab: LanesView;
  }
}

window.lanesTab = showInspector(document.body);
