const GAP = 4;

/** Menus open under their buttons: what is in the top layer of a page knows nothing of where its button is. */
export function placeMenus(): void {
  document.addEventListener(
    'toggle',
    ({ target }) => {
      if (target instanceof HTMLElement && target.matches('.menu:popover-open')) place(target);
    },
    // It does not bubble.
    true,
  );
  document.addEventListener('keydown', walk);
}

function place(menu: HTMLElement): void {
  const button = document.querySelector(`[popovertarget="${menu.id}"]`)?.getBoundingClientRect();
  if (button === undefined) return;
  const { width } = menu.getBoundingClientRect();
  const left = Math.max(GAP, Math.min(button.left, document.documentElement.clientWidth - width - GAP));
  menu.style.setProperty('left', `${left}px`);
  menu.style.setProperty('top', `${button.bottom + GAP}px`);
  menu.style.setProperty('max-height', `${window.innerHeight - button.bottom - 3 * GAP}px`);
}

/** The arrow keys go through a menu, as they do through any. */
function walk(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const open = document.querySelector<HTMLElement>('.menu:popover-open');
  if (step === undefined || open === null || isChoice(event.target)) return;
  const items = [...open.querySelectorAll<HTMLElement>('button, input')];
  const at = items.findIndex((item) => item === document.activeElement);
  event.preventDefault();
  items[(at + step + items.length) % items.length]?.focus();
}

/** Among radio buttons the arrow keys are the browser's. */
function isChoice(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'radio';
}
