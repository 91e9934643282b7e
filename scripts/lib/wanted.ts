/** Is a path one that the check is about? Also true for a folder that holds such a file: what is wrong with it concerns the file. */
export type Wants = (path: string) => boolean;

const isBelow = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

/**
 * @param paths files and folders with forward slashes from the project's folder; empty means everything
 */
export const wantsAmong = (paths: readonly string[]): Wants =>
  paths.length === 0 ? () => true : (path) => paths.some((asked) => isBelow(path, asked) || isBelow(asked, path));
