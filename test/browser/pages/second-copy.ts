import { createRecorder } from './recorder';

// Another bundle with another copy of the library in it, on the panel's own page.
window.secondCopy = createRecorder();
