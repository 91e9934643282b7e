import type { Finding } from './finding.ts';

export const formats = ['text', 'github', 'json'] as const;
export type Format = (typeof formats)[number];

/** Workflow commands take one line; percent, line ends and separators are escaped as GitHub documents. */
const escapeGithub = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const escapeProperty = (text: string) => escapeGithub(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

const printers: Readonly<Record<Format, (findings: readonly Finding[]) => string>> = {
  text: (findings) => findings.map((f) => `${f.file}:${f.line}:${f.column} ${f.message} [${f.rule}]\n    passes: ${f.example}`).join('\n'),
  github: (findings) =>
    findings
      .map(
        (f) =>
          `::error file=${escapeProperty(f.file)},line=${f.line},col=${f.column},title=${escapeProperty(f.rule)}::${escapeGithub(`${f.message}\npasses: ${f.example}`)}`,
      )
      .join('\n'),
  json: (findings) => JSON.stringify(findings, null, 2),
};

/** Findings as text for people, as annotations for the code host, or as JSON for other programs. */
export const formatFindings = (findings: readonly Finding[], format: Format): string => printers[format](findings);
