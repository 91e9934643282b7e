import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationText, toBibtex, toCsl, toRis } from '../../../src/exports/citation.ts';
import { citable } from '../../fixtures/citable.ts';

it('says a citation in one line', () => {
  expect(citationText(citable())).toBe(
    'Editors of the Compendium (2026). Every parcel of land on one map. In: Compendium of Innovative E-Government Practices, volume 3: Platforms. https://compendium.example/volumes/3/land-titles/',
  );
});

const hostile = [
  '}',
  '{',
  '\\',
  '}, note = {x',
  '}},\n note = {{x',
  '"',
  '%',
  '\n}\n@misc{x,',
  '\\input{/etc/passwd}',
  '$\\write18{x}$',
  'ER  - \nTY  - X',
];
const text = fc.array(fc.oneof(fc.constantFrom(...hostile), fc.string()), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));

/** Fields of a BibTeX entry as BibTeX itself reads it: braces count, with a backslash before them or not. */
function fieldsOf(entry: string): string[] {
  const body = /^@incollection\{[^,]*,([\s\S]*)\}\n$/.exec(entry)?.[1] ?? '';
  const names: string[] = [];
  let [depth, name] = [0, ''];
  for (const character of body) {
    if (character === '{') {
      if (depth === 0) names.push(name.replace(/[\s=,]/g, ''));
      depth += 1;
    } else if (character === '}') {
      depth -= 1;
      name = '';
    } else if (depth === 0) name += character;
  }
  return depth === 0 ? names : [...names, 'unbalanced'];
}

const FIELDS = ['author', 'title', 'booktitle', 'volume', 'year', 'publisher', 'url', 'language'];

describe('BibTeX', () => {
  it('names type, key and fields', () => {
    const entry = toBibtex(citable({ authors: ['Ministry A', 'Office and Sons'] }));
    expect(entry).toMatch(/^@incollection\{land-titles,\n/);
    expect(entry).toContain('author = {{Ministry A} and {Office and Sons}}');
    expect(entry).toContain('title = {{Every parcel of land on one map}}');
    expect(fieldsOf(entry)).toEqual(FIELDS);
  });

  it('escapes what is a command or a sign in TeX', () => {
    expect(toBibtex(citable({ title: '100% of R&D \\input #1 $x_y^z~' }))).toContain(
      '{{100\\% of R\\&D \\textbackslash{}input \\#1 \\$x\\_y\\textasciicircum{}z\\textasciitilde{}}}',
    );
  });

  it('leaves no command of the title alive', () => expect(toBibtex(citable({ title: '\\write18{x}' }))).not.toMatch(/\\write/));

  // BibTeX counts braces even behind a backslash, and toBibtex writes } as \}: \textbraceright{} would hold.
  it('lets no title end its field', () => {
    fc.assert(
      fc.property(text, text, (title, author) => {
        expect(fieldsOf(toBibtex(citable({ title, authors: [author] })))).toEqual(FIELDS);
      }),
    );
  });
});

describe('RIS', () => {
  it('begins with its type, ends with its end and has a line a field', () => {
    const lines = toRis(citable()).split('\r\n');
    expect(lines[0]).toBe('TY  - CHAP');
    expect(lines.slice(-2)).toEqual(['ER  - ', '']);
    expect(lines).toContain('DA  - 2026/11/25');
    expect(lines.filter((line) => line.startsWith('KW'))).toHaveLength(2);
  });

  it('lets no text begin a field of its own', () => {
    const tags = (c: ReturnType<typeof citable>) =>
      toRis(c)
        .split(/\r\n|\r|\n/)
        .map((line) => line.slice(0, 6));
    fc.assert(
      fc.property(text, text, (title, summary) => {
        expect(tags(citable({ title, summary, authors: [title], keywords: [summary] }))).toEqual(tags(citable({ keywords: ['x'] })));
      }),
    );
  });
});

describe('CSL', () => {
  it('gives the date in parts and authors as they are', () => {
    expect(toCsl(citable())).toMatchObject({
      type: 'chapter',
      issued: { 'date-parts': [[2026, 11, 25]] },
      author: [{ literal: 'Editors of the Compendium' }],
    });
  });
  it('brings every title back unchanged through JSON', () => {
    fc.assert(
      fc.property(text, (title) => {
        expect(JSON.parse(JSON.stringify(toCsl(citable({ title }))))).toMatchObject({ title });
      }),
    );
  });
});
