import { OUTSIDERS } from './outsiders.ts';

/** What every section of the results has in common: how it was measured, and what the rows leave out. */
const INTRODUCTION = `# Benchmarks

Written by \`npm run bench -- --write\`. A run replaces the section of its size and leaves the others. Ratios are of one run on one machine; the targets are set for 10,000 practices in ten volumes on two cores. Where the load before the run was more than a fraction, others were at work: seconds and their ratios are then worth little, bytes and memory are not touched.

## What is measured

- **The practices** are made up. Each is one of ours with its paragraphs turned round, under a number and a name of its own, so lengths and fields are real, but there are fewer different words than as many real ones would have. One in ten is translated into every further language of the interface, in the words of a real translation. One in ten has a picture of 1280 × 856 pixels. They pass \`npm run check\`.
- **Ours** is \`npm run build\`: the rules that guard a build, then for every volume and the portal pages in every language of the interface, citations, data, feeds, pages of countries and facets, the assessment of fit, a card for each practice, pictures in AVIF and WebP, and a search index for each volume and for all, in each language. The pages of the Survey and of the countries are the same at every size. The edit is one summary.
- **The others** get the same texts and pictures as plain Markdown; a translation is a page of its own. They make a page with the title, the fields as a list and the text, and a list of each volume. They check nothing, and make no citations, data, feeds, or pages of countries. Pictures: ${OUTSIDERS.map(({ name, pictures }) => `${name} ${pictures}`).join(', ')}. Pagefind is the project's own, over the finished site; Starlight runs its own. Starlight's menu names the volumes only: with every practice in it each page would hold as many links as there are practices.
- **Memory** is the highest mark of any one process, and the most that all were seen to hold at once, in which shared pages count for each. It is read four times a second. No limit of memory is set.
- **Bytes** are with Brotli at its highest level; kB are 1,000 bytes. A first visit is the page with its style sheets and scripts. The largest page is that of the 30 that are largest before compression.
- **Search** runs in Chromium on the finished site, with nothing cached but the page that it starts from: one word of many texts, two words, and a name that stands in one. Ours is measured from typing to the first result on the screen, the others through Pagefind's own interface to ten results, nothing drawn. The slow phone has 400 kbit/s and 400 ms to every answer.
`;

const OWN_HEADINGS = INTRODUCTION.match(/^## .*$/gm)!;

const practicesIn = (section: string) => Number(/^## ([\d,]+) /.exec(section)?.[1]?.replaceAll(',', '') ?? 0);
const firstLine = (text: string) => text.split('\n')[0]!;

/**
 * The results with the section of a run in its place, by size.
 * @param results the file as it is
 * @param section begins with its heading
 */
export function withSection(results: string, section: string): string {
  const kept = results
    .split(/^(?=## )/m)
    .slice(1)
    .filter((old) => ![...OWN_HEADINGS, firstLine(section)].includes(firstLine(old)));
  const all = [...kept, section].sort((a, b) => practicesIn(a) - practicesIn(b));
  return [INTRODUCTION, ...all].map((part) => part.trim()).join('\n\n') + '\n';
}
