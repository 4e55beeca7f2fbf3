const NAME = 'first-contentful-paint';
/** How long a page that is not painted is waited for, in milliseconds: it may stand in a tab behind others. */
const LONGEST = 10_000;

/** Resolves when there is something to see, so that whatever can wait does not compete with it. */
export function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName(NAME).length > 0) end();
    });
    const timer = setTimeout(end, LONGEST);

    function end(): void {
      clearTimeout(timer);
      observer.disconnect();
      resolve();
    }

    observer.observe({ type: 'paint', buffered: true });
  });
}
