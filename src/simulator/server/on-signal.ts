/** Resolves when the process is told to end, by Ctrl+C or by whoever started it; it is then asked only once. */
export function onSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve);
  });
}
