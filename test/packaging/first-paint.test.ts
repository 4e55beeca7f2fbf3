import { launch } from '../browser/browsers';
import { type Demo, startDemo } from '../simulator/start-demo';

/** What the page may transfer until there is something to see, in bytes (issue 5). */
const BUDGET = 120_000;
const PATIENCE = 60_000;

jest.setTimeout(PATIENCE);

let demo: Demo;

beforeAll(async () => {
  demo = await startDemo();
}, PATIENCE);

afterAll(() => demo.stop());

it(`transfers at most ${BUDGET} bytes until the first paint, by what the browser itself counts`, async () => {
  const browser = await launch('chromium');
  const page = await browser.newPage();
  await page.goto(demo.address);
  const painted = await page.waitForFunction(() => {
    const [first] = performance.getEntriesByName('first-contentful-paint');
    return first === undefined ? false : first.startTime;
  });
  const paint = (await painted.jsonValue()) || 0;
  // What draws the lanes comes after it, and shows that the page works.
  await page.waitForSelector('[data-lanes] canvas');
  const files = await page.evaluate(
    (until) =>
      // A resource timing for each file, and one for the page, which has the same fields.
      [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].flatMap((entry) =>
        entry.startTime <= until ? [entry.toJSON() as { readonly name: string; readonly transferSize: number }] : [],
      ),
    paint,
  );
  await browser.close();

  // The app in its frame is not the page's.
  const own = files.filter(({ name }) => name.startsWith(demo.address));
  expect(own.map(({ name }) => name)).toContain(demo.address);
  expect(own.every(({ transferSize }) => transferSize > 0)).toBe(true);
  const sum = own.reduce((bytes, { transferSize }) => bytes + transferSize, 0);
  expect(sum).toBeLessThanOrEqual(BUDGET);
  // Less than this, and something was not counted.
  expect(sum).toBeGreaterThan(BUDGET / 4);
});
