const folded = (key: string) => key.toLowerCase().replace(/[-_ ]/g, '');

/** Is one word the other after a single slip: a letter too many, one missing, one wrong, or two neighbours swapped? */
export function isOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const [rest, other] = [short.slice(at), long.slice(at)];
  if (long.length > short.length) return long.length - short.length === 1 && rest === other.slice(1);
  return rest.slice(1) === other.slice(1) || (rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2));
}

/** A slip in a word of three letters leads anywhere. */
const MIN_LENGTH = 4;

/**
 * The one key that a misspelt one can mean: the same letters in another case or with other hyphens, or one slip away.
 * @param known keys that exist here and are still free
 * @returns undefined if none is near, or more than one
 */
export function nearKey(key: string, known: readonly string[]): string | undefined {
  const near = known.filter(
    (candidate) =>
      folded(candidate) === folded(key) ||
      (Math.min(key.length, candidate.length) >= MIN_LENGTH && isOneSlip(folded(key), folded(candidate))),
  );
  return near.length === 1 ? near[0] : undefined;
}
