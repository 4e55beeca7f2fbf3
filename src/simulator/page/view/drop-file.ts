/**
 * Watches for files that are dragged over a page and dropped on it. What is dragged within the page, and text, is left alone. A
 * frame of the page hears of what is over it itself, so that whatever shows that a file may be dropped should cover the frames.
 *
 * @param hover - is told when a file comes over the page, and when it leaves it
 * @param dropped - gets the first of the files that were dropped
 */
export function watchDrops(page: Document, hover: (over: boolean) => void, dropped: (file: File) => void): void {
  let isOver = false;

  function set(over: boolean): void {
    if (over === isOver) return;
    isOver = over;
    hover(over);
  }

  page.addEventListener('dragenter', (event) => set(isFile(event) || isOver));
  page.addEventListener('dragover', (event) => {
    if (!isFile(event)) return;
    // Otherwise the browser would open the file in place of the page.
    event.preventDefault();
    set(true);
  });
  page.addEventListener('dragleave', ({ relatedTarget }) => {
    // To nowhere: not from one part of the page to another.
    if (relatedTarget === null) set(false);
  });
  page.addEventListener('drop', (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    set(false);
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) dropped(file);
  });
}

function isFile({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}
