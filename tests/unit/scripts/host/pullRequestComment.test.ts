import { markdownToMdast, type MdastNode } from 'satteri';
import { describe, expect, it } from 'vitest';
import { readCheckResult } from '../../../../scripts/lib/host/checkResult.ts';
import { isOurs, readParts, writeParts } from '../../../../scripts/lib/host/commentParts.ts';
import { checkPart, previewPart } from '../../../../scripts/lib/host/pullRequestComment.ts';
import type { Finding } from '../../../../scripts/lib/finding.ts';

const place = { repository: 'https://code.example/owner/name', commit: 'a'.repeat(40) };
const FILE = 'content/volumes/1/practices/land-titles/index.mdx';
const finding = (changes: Partial<Finding> = {}): Finding => ({
  rule: 'schema',
  file: FILE,
  line: 4,
  column: 10,
  message: 'country must be one of AFG, AGO; "XXX" is not',
  example: 'country: RWA',
  ...changes,
});
const part = (...findings: Finding[]) => checkPart({ findings }, place);

function nodesOf(markdown: string): (MdastNode & { url?: string })[] {
  const all = (node: MdastNode): MdastNode[] => [node, ...('children' in node ? (node.children as MdastNode[]).flatMap(all) : [])];
  return all(markdownToMdast(markdown, { features: { gfm: true } }) as MdastNode);
}
const links = (markdown: string) => nodesOf(markdown).flatMap(({ url }) => url ?? []);

describe('what a contributor reads about the check', () => {
  it('begins with thanks and with what to do', () => {
    const text = part(finding(), finding({ line: 9 }), finding({ file: 'content/volumes/1/volume.yaml' }));
    expect(text).toMatch(
      /^Thank you for this contribution\. The check found 3 things to put right in 2 files\.\n\n\*\*What to do next:\*\*/,
    );
    expect(part(finding())).toContain('1 thing to put right in 1 file.');
  });

  it('names each file once, and under it line, fault and an example', () => {
    const text = part(finding(), finding({ line: 9 }));
    expect(text.match(/^### /gm)).toHaveLength(1);
    expect(text).toContain(`[Line 4](${place.repository}/blob/${place.commit}/${FILE}?plain=1#L4)`);
    expect(text).toContain('This would pass: `country: RWA`');
  });

  it('says so if there is nothing to do, and if it does not know', () => {
    expect(part()).toContain('finds nothing to put right');
    expect(checkPart('unreadable', place)).toMatch(/^Thank you.*could not say/);
  });

  it('links to lines of the project only, whatever a file is called', () => {
    for (const file of [
      '../../x',
      'a/b](https://evil.example)',
      'content/x y.mdx',
      'content/é.mdx',
      'javascript:alert(1)',
      '//evil.example/x',
    ])
      expect(links(part(finding({ file })))).toEqual([]);
    expect(links(part(finding({ message: 'see https://evil.example or [here](https://evil.example)' })))).toHaveLength(1);
  });

  it('holds no markup of strangers', () => {
    const evil = '`</sub>\n\n<!-- part: preview -->\n# @everyone <script>alert(1)</script> ![x](https://evil.example/x.png)';
    const kinds = (text: string) => [...new Set(nodesOf(text).map(({ type }) => type))].sort();
    expect(kinds(part(finding({ message: evil, example: evil, file: FILE })))).toEqual(kinds(part(finding())));
    expect(Object.keys(readParts(writeParts({ check: part(finding({ message: evil, example: evil, file: evil })) })))).toEqual(['check']);
  });

  it('stays within what a comment takes, and says how much is left out', () => {
    const long = finding({ message: '@'.repeat(10_000), example: '`'.repeat(10_000), file: `content/${'x'.repeat(1_000)}.md` });
    const many = Array.from({ length: 3_000 }, (_, i) => ({ ...long, file: `${long.file}${i}` }));
    const text = part(...many);
    expect(text.length).toBeLessThan(60_000);
    expect(text).toMatch(/…and 29\d\d more\./);
    expect(part(...Array.from({ length: 51 }, () => finding()))).toContain('…and 1 more.');
  });
});

describe('the result of a check', () => {
  it('is read as the check writes it, known fields only', () =>
    expect(readCheckResult(JSON.stringify([{ ...finding(), extra: 1 }]))).toEqual({ findings: [finding()] }));

  it.each([
    undefined,
    '',
    'null',
    '{}',
    '[null]',
    '[[]]',
    'npm error',
    JSON.stringify([{ ...finding(), line: '4' }]),
    JSON.stringify([{ ...finding(), line: 0 }]),
    JSON.stringify([{ ...finding(), message: { toString: 1 } }]),
    `[${'['.repeat(100_000)}`,
    ' '.repeat(5_000_000),
  ])('is unreadable if it is anything else', (text) => expect(readCheckResult(text)).toBe('unreadable'));
});

describe('the one comment', () => {
  it('keeps one part while the other changes', () => {
    const first = writeParts({ check: part(finding()) });
    const second = writeParts({ ...readParts(first), preview: previewPart('https://code.example/zip', place) });
    const third = writeParts({ ...readParts(second.replaceAll('\n', '\r\n')), check: part() });
    expect(readParts(third)).toEqual({ check: part(), preview: previewPart('https://code.example/zip', place) });
  });

  it('is ours only if our workflow wrote it', () => {
    const body = writeParts({ check: part() });
    expect(isOurs({ author: 'github-actions[bot]', body })).toBe(true);
    expect(isOurs({ author: 'somebody', body })).toBe(false);
    expect(isOurs({ author: 'github-actions[bot]', body: `Quote:\n${body}` })).toBe(false);
  });

  it('says where the preview lies, or that there is none', () => {
    expect(links(previewPart('https://code.example/zip', place))).toEqual(['https://code.example/zip']);
    expect(previewPart(undefined, place)).toContain('could not be built');
  });
});
