import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import { basePath } from '../../src/config.ts';

/** Types of files whose endings a server does not know by itself. */
const types: Readonly<Record<string, string>> = {
  '.bib': 'application/x-bibtex',
  '.ris': 'application/x-research-info-systems',
  '.pagefind': 'application/octet-stream',
};

/**
 * Serves a built site on this machine only.
 * @param port 0 for any free one
 * @returns the server and its address without a slash at the end
 */
export async function serve(folder: string, port: number): Promise<{ server: Server; address: string }> {
  const notFound = (() => {
    try {
      return readFileSync(join(folder, '404.html'));
    } catch {
      return 'Not found';
    }
  })();
  const files = sirv(folder, {
    dev: true,
    setHeaders(response, path) {
      const type = Object.entries(types).find(([ending]) => path.endsWith(ending));
      if (type) response.setHeader('Content-Type', type[1]);
    },
  });
  const server = createServer((request, response) => {
    if (basePath && request.url?.startsWith(`${basePath}/`)) request.url = request.url.slice(basePath.length);
    files(request, response, () => {
      response.statusCode = 404;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(notFound);
    });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const { port: actual } = server.address() as { port: number };
  return { server, address: `http://127.0.0.1:${actual}${basePath}` };
}
