/** Throws where two lists differ, and says what is missing and what is too much. */
export function expectSame(what: string, actual: readonly unknown[], expected: readonly unknown[]): void {
  const came = actual.map((one) => JSON.stringify(one)).sort();
  const wanted = expected.map((one) => JSON.stringify(one)).sort();
  const missing = without(wanted, came);
  const surplus = without(came, wanted);
  if (missing.length + surplus.length === 0) return;
  throw new Error(`${what}: missing [${missing.join(', ')}], too much [${surplus.join(', ')}]`);
}

function without(all: readonly string[], taken: readonly string[]): readonly string[] {
  const left = [...taken];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
