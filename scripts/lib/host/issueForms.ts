import { choice, long, note, promises, short, type IssueForm } from './formFields.ts';
import type { FormSource } from './formSource.ts';

/*
 * The front doors at the code host, for officials who have an account there and do not use git. Few questions are
 * required: an editor can ask, but nobody can answer who was put off. Nothing here asks who the writer is as a person.
 */

const PUBLIC =
  'Everything that you write here is public at once. Please leave out names, addresses and numbers of persons, your own too: an office is enough.';

const AGREED = [
  'I name offices and organisations, and no private person.',
  'What I write may be published under the licence CC BY 4.0, in other words too.',
];

const AT_LEAST = 'Three or more, at least one of them not written by the office itself or by whoever paid.';

const relation = (source: FormSource) =>
  choice('relation', 'How do you stand to it?', 'Everyone is welcome. Readers and editors should know where a text comes from.', [
    ...source.labels('source-relations'),
    'User of the service',
    'Other',
  ]);

/** A case that the Compendium does not have yet. */
export function practiceForm(source: FormSource): IssueForm {
  const field = (name: string) => source.practice([name]);
  return {
    name: 'A new practice',
    description: 'Tell us what an office did: in use now or in the past, a success or not.',
    labels: ['practice'],
    body: [
      note(
        `Thank you for sending in a practice. It takes about half an hour. Only the questions with a star must be answered; write in any language you like. An editor writes the rest with you, and checks every figure against its source.\n\n${PUBLIC}`,
      ),
      short('title', 'What was done?', field('title'), true),
      short('localName', 'Its own name', field('localName')),
      long('summary', 'In one or two sentences', field('summary'), true),
      choice('country', 'Country', 'The country that owns it.', source.countries, { required: true }),
      choice('level', 'Level of government', field('level').help, source.labels('levels')),
      short('implementer', 'Office that carried it out', { ...field('implementer'), help: 'The office, never a person.' }, true),
      choice('sector', 'Sector', field('sector').help, source.labels('sectors'), { required: true }),
      short('started', 'First year of use', field('started'), true),
      choice('status', 'Where it stands today', field('status').help, source.labels('statuses'), { required: true }),
      choice('channels', 'How people reach it', 'As many as apply.', source.labels('channels'), { several: true }),
      short('beneficiaries', 'Who gains from it', {
        ...field('beneficiaries'),
        example: 'Farmers in hill districts, about 40,000 in 2023',
      }),
      long('challenge', 'What was the problem?', {
        help: 'How it was before, for whom, and why it had to change.',
        example: 'A title took two years and three visits to the capital. Most farmers had none.',
      }),
      long('solution', 'How does it work?', {
        help: 'What a person does and what the office does, step by step.',
        example: 'The farmer calls a short number, gives the number of the parcel and gets the extract by text message.',
      }),
      long('results', 'What came of it?', {
        help: 'Figures with year and source. What did not work belongs here too.',
        example: '2023: 18,400 extracts, 9,100 the year before (annual report 2023, page 12)',
      }),
      long('cost', 'What did it cost?', {
        help: 'Amount, currency, year, what it paid for, and the source. If nothing is known: where did you look?',
        example: 'KES 200 million, 2014, to build it, without salaries (budget law 2014). Cost of running it: not found.',
      }),
      choice(
        'requires',
        'What must exist first?',
        'Without what would it not run elsewhere? As many as apply.',
        source.labels('requirements'),
        {
          several: true,
        },
      ),
      long('transfers', 'Who took it over, or whom was it taken from?', {
        help: 'Country, year, what moved and what became of it.',
        example: 'Ethiopia, 2016: the way of marking boundaries on aerial pictures; running in four regions',
      }),
      long('criticism', 'What is criticised?', {
        help: 'By whom, and what those criticised answer. It is told with its source, or not at all.',
        example:
          'The auditor general found in 2019 that two of five offices had no line; the ministry replied that it had bought satellite links.',
      }),
      long(
        'sources',
        'Sources',
        {
          help: `One address a line, open to anyone. ${AT_LEAST}`,
          example:
            'https://example.org/annual-report-2023.pdf: annual report of the office\nhttps://example.org/evaluation: study of a university',
        },
        true,
      ),
      relation(source),
      short('credit', 'Organisation to be thanked', {
        help: 'If your office should be named as contributor. Leave it empty to stay unnamed.',
        example: 'Ministry of Finance',
      }),
      promises('agreed', 'Before you send', AGREED),
    ],
  };
}

/** Something on a page is wrong, old or unfair. */
export const correctionForm = (source: FormSource): IssueForm => ({
  name: 'A correction',
  description: 'Something on a page is wrong, out of date or unfair. Also for replies of offices that are criticised.',
  labels: ['correction'],
  body: [
    note(`Thank you for reading so closely. A correction is dated and shown on the page; nothing vanishes.\n\n${PUBLIC}`),
    short(
      'page',
      'Which page?',
      { help: 'Its address, copied from the top of your browser.', example: '/volumes/1/x-road-data-exchange/' },
      true,
    ),
    choice('kind', 'What is it about?', 'The nearest one will do.', KINDS, { required: true }),
    long(
      'wrong',
      'What does the page say?',
      { help: 'The sentence or the figure, copied.', example: 'The system has 2 million users [3].' },
      true,
    ),
    long(
      'right',
      'What is right?',
      { help: 'As you would like to read it.', example: '2 million accounts; 600,000 were used in 2023.' },
      true,
    ),
    long('source', 'Where can that be read?', {
      help: 'An address that anyone can open. Without one, an editor looks for it.',
      example: 'https://example.org/annual-report-2023.pdf, page 12',
    }),
    relation(source),
    promises('agreed', 'Before you send', AGREED),
  ],
});

const KINDS = [
  'A figure or a fact is wrong',
  'It is out of date',
  'It is unfair, or one side is missing',
  'Reply of an office or a firm that is criticised',
  'A source is dead or does not say so',
  'A translation is wrong',
  'A private person is named',
];

/** A proposal for an edition that does not exist yet. */
export const volumeForm = (source: FormSource): IssueForm => ({
  name: 'A new volume',
  description: 'Propose a volume: a numbered edition with a theme and editors who answer for it.',
  labels: ['volume'],
  body: [
    note(`A volume needs a theme, about twenty practices and somebody who edits it. GOVERNANCE.md says who decides.\n\n${PUBLIC}`),
    short('title', 'Title', { help: 'Short, without a number.', example: 'Services without electricity' }, true),
    long('theme', 'Theme', source.volume(['theme']), true),
    short('years', 'Start years', { help: source.volume(['years']).help, example: '2010 to 2015' }),
    long(
      'practices',
      'Practices that could be in it',
      {
        help: 'Country and name, one a line. Which of them exist here already?',
        example: 'Rwanda: land titles\nBangladesh: digital centres',
      },
      true,
    ),
    long('gap', 'What would be missing without it?', {
      help: 'The page /about/coverage/ says from where and in what field no practice has come yet.',
    }),
    choice('languages', 'Languages of the texts', source.volume(['languages']).help, [...source.languages, 'Other'], { several: true }),
    short('editors', 'Who would edit it?', {
      ...source.volume(['editors']),
      example: 'Institute of public administration, two editors',
    }),
    long('interests', 'Who pays, and who gains?', {
      help: 'Money, mandate or products that touch the theme. This does not exclude anyone; it is printed in the volume.',
    }),
  ],
});

/** Something about the site itself. */
export const problemForm = (source: FormSource): IssueForm => ({
  name: 'A problem with the site',
  description: 'A page does not work, cannot be read, is slow or cannot be used with your device.',
  labels: ['site'],
  body: [
    note(`For a weakness that could harm readers, see SECURITY.md instead: please do not write it here.\n\n${PUBLIC}`),
    short('page', 'Which page?', { help: 'Its address, copied from the top of your browser.', example: '/practices/?q=land+title' }, true),
    long(
      'happened',
      'What happened?',
      { help: 'What you did, and what you saw.', example: 'I typed a word and nothing was listed.' },
      true,
    ),
    long('expected', 'What did you expect?', { help: 'In your own words.', example: 'A list of practices.' }),
    choice('language', 'Language of the page', 'The one that you were reading in.', source.languages),
    short('device', 'Device and browser', {
      help: 'With screen reader, keyboard or magnifier, if you use one. And the line, if it is slow.',
      example: 'Android phone, Chrome, 2G',
    }),
  ],
});
