/** What the system says of a disk that takes nothing more, in Node and in Pagefind. */
const FULL = /\b(ENOSPC|EDQUOT|EFBIG)\b|No space left on device|disk is full|File too large|os error (28|27|122)\b/;
/** What it says of a place that may not be written to. */
const CLOSED = /\b(EROFS|EACCES|EPERM|ENOTDIR|EISDIR|EEXIST)\b|Read-only file system|Permission denied/;

const STAYS = 'The last dist/ is as it was.';
const ROOM = `There is no room on the disk, or a file met a limit. ${STAYS} Make room and build again; .cache/ may be removed, the next build makes it anew.`;
const LEAVE = `The build may not write where it has to. ${STAYS} It must be able to write to .cache/, to dist/ and beside it (.cache/ and dist/ are folders); see to that and build again.`;

/**
 * Puts trouble with the disk into words that tell what to do.
 * @param error anything that was thrown
 * @returns the same if it is about something else
 */
export function explained(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const lines = error.message.split('\n');
  for (const [what, advice] of [
    [FULL, ROOM],
    [CLOSED, LEAVE],
  ] as const) {
    const line = lines.find((candidate) => what.test(candidate));
    if (line !== undefined) return new Error(`${advice}\n(${line.trim()})`, { cause: error });
  }
  return error;
}
