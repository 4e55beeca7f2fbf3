import { askConfig } from './ask-server';
import { startPage } from './start-page';

/* The simulator's page: the host model, the app in its frames, and what a person sees of both. */

const root = document.getElementById('page');
if (root === null) throw new Error('the page has no #page');

try {
  await startPage(root, await askConfig());
} catch (error) {
  root.textContent = `The simulator could not begin. ${error instanceof Error ? error.message : ''}`;
  throw error;
}
