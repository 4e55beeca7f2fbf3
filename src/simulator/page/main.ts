import { askConfig } from './ask-server';
import { sendToServer } from './headless-report';
import { startPage } from './start-page';

/* The simulator's page: the host model, the app in its frames, and what a person sees of both. */

const root = document.getElementById('page');
if (root === null) throw new Error('the page has no #page');

let isWatched = true;

try {
  const config = await askConfig();
  isWatched = !config.headless;
  await startPage(root, config);
} catch (error) {
  const why = `The simulator could not begin. ${error instanceof Error ? error.message : ''}`;
  root.textContent = why;
  // Where nobody looks, the server would wait for a scenario that never begins.
  if (!isWatched) await sendToServer('./done', 'application/json', JSON.stringify({ ok: false, why }));
  throw error;
}
