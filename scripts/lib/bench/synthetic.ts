import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPracticeFiles } from '../../../src/files/practices.ts';

/** One made-up practice: a real one under another name. */
export interface Synthetic {
  readonly slug: string;
  readonly text: string;
}

/** A section with its paragraphs turned round from a point that depends on the number: same words, other text. */
function turned(section: string, n: number): string {
  const [heading = '', ...paragraphs] = section.trim().split('\n\n');
  const at = paragraphs.length > 0 ? n % paragraphs.length : 0;
  return [heading, ...paragraphs.slice(at), ...paragraphs.slice(0, at)].join('\n\n');
}

/**
 * Made-up practices with the lengths, fields and words of the real ones.
 * @param count how many
 * @param root project whose practices are the patterns
 */
export function syntheticPractices(root: string, count: number): Synthetic[] {
  const patterns = readPracticeFiles(root).filter((file) => file.translation === undefined);
  return Array.from({ length: count }, (_, i) => {
    const pattern = patterns[i % patterns.length]!;
    const sections = pattern.frontmatter!.body.split(/(?=^## )/m).filter((section) => section.trim());
    const body = sections.map((section) => turned(section, Math.floor(i / patterns.length)));
    const fields = pattern.text
      .slice(0, pattern.text.indexOf('\n---', 4))
      .replace(/^title: (['"]?)/m, `title: $1${i} `)
      .replace(/^title: (.{0,108}).*$/m, (line) => (line.length > 112 ? `title: Practice ${i} under another title` : line))
      // Who took what from whom is a matter of real practices: these have other names.
      .replace(/^ {2}takenFrom:\n(?: {4}.*\n)+/m, '')
      .replace(/^ {4}practice: .*\n/gm, '')
      .replace(/^started: \d+$/m, 'started: 2016')
      .replace(/^ended: \d+$/m, 'ended: 2026');
    return { slug: `p${i}-${pattern.slug}`.slice(0, 80), text: `${fields}\n---\n${body.join('\n\n')}` };
  });
}

/** Writes practices as a volume. @param folder the volume’s folder of practices */
export function writePractices(practices: readonly Synthetic[], folder: string): void {
  for (const { slug, text } of practices) {
    mkdirSync(join(folder, slug), { recursive: true });
    writeFileSync(join(folder, slug, 'index.mdx'), text);
  }
}
