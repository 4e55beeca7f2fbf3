import type { IncomingMessage } from 'node:http';

/**
 * What a request brings, as text.
 *
 * @param limit - the most that is read, in bytes
 * @returns null where it is more; then nothing of it is kept
 */
export async function bodyOf(request: IncomingMessage, limit: number): Promise<string | null> {
  const pieces: Buffer[] = [];
  let size = 0;
  // Without an encoding a request gives bytes.
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > limit) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}
