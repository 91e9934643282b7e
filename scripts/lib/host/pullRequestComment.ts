import type { Finding } from '../finding.ts';
import type { CheckResult } from './checkResult.ts';
import { code, prose } from './markdown.ts';

/** Where the files of the pull request can be looked at: address of the project at its code host, and the commit. */
export interface Place {
  readonly repository: string;
  readonly commit: string;
}

/** A comment of the code host takes 65,536 characters. The rest is for the other part and the marks between the parts. */
const MOST_CHARACTERS = 60_000;
/** More than this nobody mends in one go; the check runs again after every change. */
const MOST_FINDINGS = 50;
const MOST = { file: 200, message: 400, example: 300 };

const THANKS = 'Thank you for this contribution.';

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** Link to a line, if the name of the file is one that the content may have; plain words if it is not. */
function lineLink({ file, line }: Finding, { repository, commit }: Place): string {
  const ordinary = /^[\w-]+(\/[\w-]+(\.[\w-]+)*)+$/.test(file) && file.length <= MOST.file;
  return ordinary ? `[Line ${line}](${repository}/blob/${commit}/${file}?plain=1#L${line})` : `Line ${line}`;
}

const item = (finding: Finding, place: Place): string =>
  `- **${lineLink(finding, place)}:** ${prose(finding.message, MOST.message)}\n  This would pass: ${code(finding.example, MOST.example)}\n`;

/** The findings, a heading for each file, as many as fit; then how many are not shown. */
function list(findings: readonly Finding[], place: Place): string {
  let text = '';
  let file: string | undefined;
  for (const [index, finding] of findings.entries()) {
    const heading = finding.file === file ? '' : `\n### ${code(finding.file, MOST.file)}\n\n`;
    const next = `${heading}${item(finding, place)}`;
    if (index >= MOST_FINDINGS || text.length + next.length > MOST_CHARACTERS - 2_000)
      return `${text}\n…and ${findings.length - index} more. They are shown when these are put right.\n`;
    text += next;
    file = finding.file;
  }
  return text;
}

function faults(findings: readonly Finding[], place: Place): string {
  const files = new Set(findings.map(({ file }) => file)).size;
  return `${THANKS} The check found ${counted(findings.length, 'thing', 'things')} to put right in ${counted(files, 'file', 'files')}.

**What to do next:** change the lines below in this pull request, as the examples show. The check then runs again by itself, and this comment changes. If a line makes no sense to you, write so here, and an editor will help.
${list(findings, place)}`;
}

const FINE = `${THANKS} The check finds nothing to put right in the files that you changed.

**What happens next:** an editor compares the text with its sources, and then a second reader does. You need do nothing until one of them writes here.`;

const UNREADABLE = `${THANKS} The check could not say whether your files are fine: it ended before it was done.

**What happens next:** an editor looks into it. You need do nothing.`;

/**
 * What a contributor reads about the check of a pull request: Markdown, at most 60,000 characters.
 * Everything in the result is a stranger's, and is escaped.
 */
export function checkPart(result: CheckResult, place: Place): string {
  const text = result === 'unreadable' ? UNREADABLE : result.findings.length === 0 ? FINE : faults(result.findings, place);
  return `${text.trimEnd()}\n\n<sub>Checked at commit ${place.commit.slice(0, 7)}.</sub>`;
}

/**
 * What a reader of the pull request learns about its preview.
 * @param archive address of the archive with the built site; undefined if it could not be built
 */
export function previewPart(archive: string | undefined, { commit }: Place): string {
  if (archive === undefined) return `**Preview:** the site could not be built at commit ${commit.slice(0, 7)}.`;
  return `**Preview:** [download the site as built at commit ${commit.slice(0, 7)}](${archive}) (you must be signed in). Unzip it, start a web server in its folder, for example with \`python3 -m http.server\`, and open \`http://localhost:8000/\`. It holds whatever this pull request put into it: treat it as you would any file from a stranger.`;
}
