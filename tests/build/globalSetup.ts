import { buildAll } from '../../scripts/lib/build.ts';

/** The built site that the tests read: the project’s own `dist`, brought up to date. */
export default async function build(): Promise<void> {
  const lines: string[] = [];
  const fine = await buildAll(process.cwd(), undefined, (line) => lines.push(line));
  if (!fine) throw new Error(lines.join('\n'));
}
