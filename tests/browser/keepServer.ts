import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** The built site on a host that a test can change, slow down and break, and that remembers what it was asked for. */
export interface Host {
  address: string;
  /** Paths in the order in which they were asked for. */
  readonly asked: string[];
  /** Files that the host has in another state. */
  readonly changed: Map<string, string>;
  /** Paths whose answer does not come: the line is cut. */
  cut: (path: string) => boolean;
  /** Paths whose answer is held back for so many milliseconds. */
  delay: (path: string) => number;
  readonly server: Server;
}

/** Starts a host of its own on a free port of this machine. */
export async function startHost(): Promise<Host> {
  const files = sirv(join(process.cwd(), 'dist'), { dev: true });
  const asked: string[] = [];
  const changed = new Map<string, string>();
  const server = createServer((request, response) => {
    const path = request.url!.replace(/\?.*/, '');
    asked.push(path);
    if (host.cut(path)) return void request.socket.destroy();
    const text = changed.get(path);
    const answer = () => {
      if (text === undefined) return files(request, response, () => void response.writeHead(404).end());
      return response.setHeader('Content-Type', path.endsWith('/') ? 'text/html' : 'application/json').end(text);
    };
    setTimeout(answer, host.delay(path));
  });
  const host: Host = { address: '', asked, changed, cut: () => false, delay: () => 0, server };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return Object.assign(host, { address: `http://127.0.0.1:${port}` });
}
