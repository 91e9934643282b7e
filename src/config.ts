/**
 * Where the Compendium is published. A deployment sets these in its environment; the defaults serve
 * for reading on one's own machine, and `compendium.example` can never be somebody's real site.
 */
const env = (name: string, fallback: string) => (process.env[name] || fallback).replace(/\/+$/, '');

/** Origin of canonical addresses, without a slash at the end. */
export const siteOrigin = env('SITE_URL', 'https://compendium.example');

/** Path below which the site lies, without a slash at the end; empty at the root of a host. */
export const basePath = env('BASE_PATH', '');

/** The project's home at its code host. Files that lie there themselves name it, whatever a deployment sets. */
export const home = 'https://github.com/e-government-compendium/compendium';

/** The project at its code host, where corrections and new practices travel as pull requests. */
export const repository = env('REPOSITORY_URL', home);

/** The branch that submissions are made for. */
export const branch = 'main';

/** Where the editors read e-mail; empty if the deployment names no address. */
export const editorsEmail = env('EDITORS_EMAIL', '');
