/**
 * Begins to listen to the host's messages.
 *
 * @param origin - the host's
 * @param pass - takes what comes of them
 */
export type Listen = (origin: string, pass: (value: unknown) => void) => void;
