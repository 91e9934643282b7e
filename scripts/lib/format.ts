import type { Finding } from './finding.ts';

export const formats = ['text', 'github', 'json'] as const;
export type Format = (typeof formats)[number];

/** Is this the name of a format? */
export const isFormat = (name: string): name is Format => (formats as readonly string[]).includes(name);

/**
 * Marks that move the cursor, turn the direction of writing or cannot be seen, as `\u{202E}`: what an author wrote must not
 * change how a report reads on a terminal or a page of the code host.
 */
const seen = (text: string, marks = /[^\P{C}\t\n\r]|[\u2028\u2029]/gu) =>
  text.replace(marks, (mark) => `\\u{${mark.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}}`);

/** A text that a person wrote, for one line of a report. */
export const onOneLine = (text: string) => seen(seen(text), /[\n\r]/g);

/** Workflow commands take one line; percent, line ends and separators are escaped as GitHub documents. */
const escapeGithub = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const escapeProperty = (text: string) => escapeGithub(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

const printers: Readonly<Record<Format, (findings: readonly Finding[]) => string>> = {
  text: (findings) =>
    findings
      .map((f) => `${onOneLine(f.file)}:${f.line}:${f.column} ${onOneLine(f.message)} [${f.rule}]\n    passes: ${onOneLine(f.example)}`)
      .join('\n'),
  github: (findings) =>
    findings
      .map(
        (f) =>
          `::error file=${escapeProperty(f.file)},line=${f.line},col=${f.column},title=${escapeProperty(f.rule)}::${escapeGithub(`${seen(f.message)}\npasses: ${seen(f.example)}`)}`,
      )
      .join('\n'),
  json: (findings) => JSON.stringify(findings, null, 2),
};

/** Findings as text for people, as annotations for the code host, or as JSON for other programs. */
export const formatFindings = (findings: readonly Finding[], format: Format): string => printers[format](findings);

/**
 * The line that ends a report for people.
 * @param practices how many were looked at
 * @param named how many paths were asked about; undefined for everything
 */
export function summary(problems: number, practices: number, named: number | undefined): string {
  if (problems > 0) return `\n${problems} ${problems === 1 ? 'problem' : 'problems'}.`;
  if (named === 0) return 'Content is fine: nothing in content/ has changed.';
  return `Content is fine: ${named === undefined || practices > 0 ? `${practices} ${practices === 1 ? 'practice' : 'practices'}` : 'what was named'}.`;
}
