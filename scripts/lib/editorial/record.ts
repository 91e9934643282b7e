import { wordsIn } from './words.ts';

/** Fields that their author writes in sentences or phrases; every other text of a record is a name, a code or an address. */
const PROSE: ReadonlySet<PropertyKey> = new Set([
  'title',
  'summary',
  'description',
  'beneficiaries',
  'covers',
  'excluded',
  'note',
  'substitute',
  'what',
  'part',
  'changed',
  'barriers',
  'adaptations',
  'metric',
  'claim',
  'answer',
  'text',
]);

interface Leaf {
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

/** Every text below a value with its path. Collected in one list: a generator in a generator is slow for thousands of records. */
export function leaves(value: unknown, path: readonly PropertyKey[] = [], found: Leaf[] = []): Leaf[] {
  if (typeof value === 'string') found.push({ path, text: value });
  else if (Array.isArray(value)) for (const [index, inner] of value.entries()) leaves(inner, [...path, index], found);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) leaves(inner, [...path, key], found);
  return found;
}

/** Sources are cited as their publishers wrote them. */
const isProse = ({ path }: Leaf) => path[0] !== 'sources' && PROSE.has(path.findLast((key) => typeof key === 'string') ?? '');

/** The prose of a record, field by field, in the order of the record. */
export const proseIn = (record: unknown): Leaf[] => leaves(record).filter(isProse);

/** Words of the names in a record (offices, partners, products, titles of sources): those with a capital in them. */
export const namesIn = (record: unknown): ReadonlySet<string> =>
  new Set(
    leaves(record)
      .filter((leaf) => !isProse(leaf) && !/^https?:/.test(leaf.text))
      .flatMap(({ text }) => wordsIn(text).map(({ word }) => word))
      .filter((word) => /\p{Lu}/u.test(word)),
  );
