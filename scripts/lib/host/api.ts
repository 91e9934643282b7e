/** The code host's REST API, as far as the comment needs it. */
export interface Api {
  /** @returns the answer's JSON. @throws on any answer but success, and after 20 seconds */
  (method: 'GET' | 'POST' | 'PATCH', path: string, body?: object): Promise<unknown>;
}

const TIMEOUT = 20_000;

/**
 * @param base address of the API without a slash at the end, as the code host's runner names it (`GITHUB_API_URL`)
 * @param token goes to this address only
 */
export const makeApi =
  (base: string, token: string): Api =>
  async (method, path, body) => {
    const response = await fetch(`${base}${path}`, {
      method,
      headers: { Accept: 'application/vnd.github+json', Authorization: `Bearer ${token}`, 'X-GitHub-Api-Version': '2022-11-28' },
      body: body && JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT),
    });
    if (!response.ok) throw new Error(`${method} ${path}: the code host answered ${response.status}`);
    return response.json();
  };

const PER_PAGE = 100;
const MOST_PAGES = 30;

/** All entries of a list that comes in pages; the path must hold a `?`. */
export async function allPages(api: Api, path: string): Promise<unknown[]> {
  const all: unknown[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const entries = (await api('GET', `${path}&per_page=${PER_PAGE}&page=${page}`)) as unknown[];
    all.push(...entries);
    if (entries.length < PER_PAGE) break;
  }
  return all;
}
