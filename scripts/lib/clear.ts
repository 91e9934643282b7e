import { rmSync } from 'node:fs';

/** Removes what is of no use any more. What cannot be removed now, the next build tries again; no build fails for it. */
export function clear(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // It stays in the way of nothing but a folder of its own name, whose creation then says why.
  }
}
