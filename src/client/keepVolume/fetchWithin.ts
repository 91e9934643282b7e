/**
 * Fetches, and waits for an answer for so many milliseconds: a line may be there and carry nothing.
 * @throws like `fetch`, and if no answer came in time
 */
export async function fetchWithin(limit: number, address: string | URL, init: RequestInit): Promise<Response> {
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), limit);
  try {
    return await fetch(address, { ...init, signal: control.signal });
  } finally {
    clearTimeout(timer);
  }
}
