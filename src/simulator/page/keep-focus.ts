const ANCHORS = '[data-contact], .agent-bar, .work, .player, .apps, .simulator-bar';

/**
 * Renders, and sees to it that the keyboard has its place afterwards: who pressed a button that is gone goes on from the same one
 * if it is back, or from the first of what it belonged to.
 */
export function keepFocus(page: HTMLElement, render: () => void): void {
  const focused = document.activeElement;
  const wasInside = focused instanceof HTMLElement && page.contains(focused);
  const anchor = wasInside ? focused.closest(ANCHORS) : null;
  const act = wasInside ? focused.dataset['act'] : undefined;
  render();
  if (!wasInside || focused.isConnected) return;
  const buttons = anchor?.isConnected === true ? [...anchor.querySelectorAll<HTMLElement>('button')] : [];
  const seen = buttons.filter((button) => button.checkVisibility() && button.ariaDisabled !== 'true');
  const next = seen.find(({ dataset }) => dataset['act'] === act) ?? seen[0];
  (next ?? page.querySelector<HTMLElement>('#desktop'))?.focus();
}
