/**
 * An error that points to the spec.
 *
 * @param site - made where the row was written
 * @param own - how many of the kit's functions stand before the spec in its stack
 */
export function failure(message: string, site: Error, own: number): Error {
  const error = new Error(message);
  error.name = 'MarbleFailure';
  // V8 begins with the error itself; Firefox and Safari have nothing but the calls, in another form.
  const calls = (site.stack ?? '').split('\n').filter((line) => /^\s+at |@/.test(line));
  error.stack = [`MarbleFailure: ${message}`, ...calls.slice(own)].join('\n');
  return error;
}
