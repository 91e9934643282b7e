import { readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import { lineClock, thisMachine, type Line } from './line.ts';

/** Files that a host compresses; the rest, such as parts of the search index, are compressed already. */
const TEXTS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

const PIECE = 2000;

/** What went over the wire since it was last asked. */
export interface Traffic {
  readonly bytes: number;
  readonly files: number;
}

/** A site behind a line that is as slow as one likes. */
export interface Wire {
  readonly address: string;
  /** From now on answers come over this line; counting begins anew. */
  use(line: Line): void;
  traffic(): Traffic;
  close(): void;
}

/**
 * Serves a built site on this machine as a host would, compressed with Brotli. The line is slowed here and not in the browser,
 * whose own brake lets workers pass, and Pagefind searches in one.
 * @param folder the built site
 */
export async function openWire(folder: string): Promise<Wire> {
  const ready = new Map<string, Buffer>();
  let line = thisMachine;
  let room = lineClock(line);
  let traffic: Traffic = { bytes: 0, files: 0 };

  const bodyOf = (path: string): Buffer => {
    const file = join(folder, path);
    const bytes = () => readFileSync(statSync(file).isDirectory() ? join(file, 'index.html') : file);
    if (!ready.has(path)) ready.set(path, TEXTS[extname(path) || '.html'] ? brotliCompressSync(bytes()) : bytes());
    return ready.get(path)!;
  };
  const send = async (response: ServerResponse, body: Buffer) => {
    traffic = { ...traffic, files: traffic.files + 1 };
    await wait(line.latencyMs);
    // What a reader left behind must not take room from the next.
    for (let at = 0; at < body.length && !response.destroyed; at += PIECE) {
      const piece = body.subarray(at, at + PIECE);
      const delay = room(piece.length, performance.now()) - performance.now();
      if (delay > 0) await wait(delay);
      response.write(piece);
      traffic = { ...traffic, bytes: traffic.bytes + piece.length };
    }
    response.end();
  };
  const answer = async (path: string, response: ServerResponse) => {
    const type = TEXTS[extname(path) || '.html'];
    response.setHeader('Content-Type', type ?? 'application/octet-stream');
    if (type) response.setHeader('Content-Encoding', 'br');
    await send(response, bodyOf(path));
  };
  const server = createServer((request, response) => {
    answer(decodeURI(new URL(request.url!, 'http://localhost').pathname), response).catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    use: (next) => ([line, room, traffic] = [next, lineClock(next), { bytes: 0, files: 0 }]),
    traffic: () => traffic,
    close: () => void server.close(),
  };
}
