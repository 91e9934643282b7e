/** A line between a reader and the site. */
export interface Line {
  readonly bytesPerSecond: number;
  /** From a request to the first byte of its answer. */
  readonly latencyMs: number;
}

export const thisMachine: Line = { bytesPerSecond: Infinity, latencyMs: 0 };

/** A phone where the mast is far: 400 kbit/s, 400 ms. */
export const slowPhone: Line = { bytesPerSecond: 50_000, latencyMs: 400 };

/**
 * Shares a line out among all that is sent over it, a piece at a time.
 * @param now milliseconds
 * @returns asks for room for some bytes, and answers when the last of them has arrived, in milliseconds
 */
export function lineClock(line: Line): (bytes: number, now: number) => number {
  let free = 0;
  return (bytes, now) => (free = Math.max(free, now) + (bytes / line.bytesPerSecond) * 1000);
}
