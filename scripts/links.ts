import { LINK_HISTORY, readLinkHistory } from '../src/files/linkHistory.ts';
import { checkContent, today } from './lib/checkContent.ts';
import { command, UsageError } from './lib/command.ts';
import { byHost, chosen, readCitations, type Choice } from './lib/links/addresses.ts';
import { writeHistory } from './lib/links/history.ts';
import { publicWeb } from './lib/links/network.ts';
import { diedBetween, linksText } from './lib/links/report.ts';
import { runLinks } from './lib/links/run.ts';
import { progress } from './lib/progress.ts';
import { guards } from './rules/index.ts';

const help = `npm run links [-- --only HOST] [--older DAYS] [--limit N] [--archive] [--dry-run]

Asks whether the addresses of all sources still answer, one request at a time for each host, and keeps what it learns
in ${LINK_HISTORY} as it goes: stopped at any moment, the next run goes on from there.
  --only HOST    this host alone
  --older DAYS   ask again what was asked so many days ago or more (7)
  --limit N      ask so many addresses at most, the longest unasked first
  --archive      ask web.archive.org for copies of what fails; they are proposals
  --dry-run      say what would be asked, and ask nobody
Exit code: 0 nothing died in this run, 1 something died or the run failed, 2 wrong use.`;

/** A flag that takes a whole number. */
function whole(name: string, value: string | boolean | undefined, least: number): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!Number.isInteger(number) || number < least) throw new UsageError(`--${name} takes a whole number from ${least}`);
  return number;
}

/** The host that is wanted, in the form in which addresses have it: lower case, punycode. */
function hostOf(value: string | boolean | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (!URL.canParse(`https://${String(value)}/`)) throw new UsageError('--only takes a host, e.g. www.example.org');
  return new URL(`https://${String(value)}/`).hostname;
}

async function run(choice: Choice, archive: boolean, dryRun: boolean): Promise<number> {
  const root = process.cwd();
  const day = today();
  const { findings } = checkContent(root, day, { among: guards });
  if (findings.length > 0) throw new Error(`The content is not fine (${findings.length} problems): run npm run check`);
  const [citations, before] = [readCitations(root), readLinkHistory(root)];
  const addresses = chosen(citations, before, choice, day);
  if (dryRun) {
    for (const [host, queue] of byHost(addresses)) console.log([host, ...queue.map((address) => `  ${address}`)].join('\n'));
    console.log(`${addresses.length} addresses of ${byHost(addresses).length} hosts would be asked.`);
    return 0;
  }
  const { history, unasked } = await runLinks({
    addresses,
    history: before,
    cited: new Set(citations.map(({ address }) => address)),
    day,
    archive,
    network: publicWeb,
    progress: progress(addresses.length),
    keep: (grown) => writeHistory(root, grown),
  });
  console.log(linksText(citations, before, history, addresses, unasked));
  return diedBetween(citations, before, history).length > 0 ? 1 : 0;
}

await command(
  help,
  {
    only: { type: 'string' },
    older: { type: 'string', default: '7' },
    limit: { type: 'string' },
    archive: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  },
  ({ values, positionals }) => {
    if (positionals.length > 0) throw new UsageError(`links takes no ${positionals[0]}`);
    const choice = { only: hostOf(values['only']), older: whole('older', values['older'], 0)!, limit: whole('limit', values['limit'], 1) };
    return run(choice, values['archive'] === true, values['dry-run'] === true);
  },
);
