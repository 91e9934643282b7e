import { makeTranslator, type Strings, type Translator } from '../i18n/translate.ts';

const language = () => document.documentElement.lang;

/** An answer other than a file: `status` tells one that does not exist (404) from one that could not be had. */
export class NoFile extends Error {
  readonly status: number;
  constructor(status: number, address: string) {
    super(`${status} ${address}`);
    this.status = status;
  }
}

async function load(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new NoFile(response.status, address);
  return response.json();
}

const loaded = new Map<string, Promise<unknown>>();

/**
 * A data file of this site, fetched once; after a failure it is asked for again.
 * @throws {NoFile} if there is none; another error if it could not be had or is no JSON
 */
export function fetchJson<T>(address: string): Promise<T> {
  if (!loaded.has(address)) {
    const file = load(address);
    file.catch(() => loaded.delete(address));
    loaded.set(address, file);
  }
  return loaded.get(address) as Promise<T>;
}

/** A file beside the interface’s strings, in the language of the page. */
export const interfaceFile = <T>(folder = ''): Promise<T> =>
  fetchJson<T>(`${document.body.dataset['interface']!}${folder}${language()}.json`);

/** The interface in the language of the page. */
export const clientTranslator = async (): Promise<Translator> => makeTranslator(language(), await interfaceFile<Strings>(''));

/** Names of countries in the language of the page, by ISO 3166-1 alpha-3. */
export const countryNames = (): Promise<Readonly<Record<string, string>>> => interfaceFile('countries/');
