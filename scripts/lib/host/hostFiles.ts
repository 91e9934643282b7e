import { stringify } from 'yaml';
import { home } from '../../../src/config.ts';
import type { IssueForm } from './formFields.ts';
import { readFormSource } from './formSource.ts';
import { correctionForm, practiceForm, problemForm, volumeForm } from './issueForms.ts';

const HEADER = '# Written by `npm run schema` from the schemas and vocabularies. Change those, or scripts/lib/host/, and run it again.\n';

const asYaml = (value: object) => HEADER + stringify(value, { lineWidth: 0 });

/** The code host offers the doors in the order of their file names. */
const forms = {
  '1-practice.yml': practiceForm,
  '2-correction.yml': correctionForm,
  '3-volume.yml': volumeForm,
  '4-problem.yml': problemForm,
};

/** What is beside the forms: no empty issue, and the way for those who would rather not write one. */
const chooser = () => ({
  blank_issues_enabled: false,
  contact_links: [
    {
      name: 'Other ways to contribute',
      url: `${home}/blob/HEAD/.github/CONTRIBUTING.md`,
      about: 'Without an account, by a file of your own, or with code.',
    },
  ],
});

/**
 * Who is asked to read a change: the owner of the project for everything. Nobody else is named until there are teams:
 * a name that the code host does not know makes the whole line void.
 */
const owners = () => `# Written by \`npm run schema\` from src/config.ts.\n* @${new URL(home).pathname.split('/')[1]!}\n`;

/** All forms as objects, by file name. */
export function issueForms(root: string): Readonly<Record<string, IssueForm>> {
  const source = readFormSource(root);
  return Object.fromEntries(Object.entries(forms).map(([name, make]) => [name, make(source)]));
}

/** Files in `.github` that are made from the schemas, the vocabularies and the configuration: text by path. */
export const hostFiles = (root: string): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(Object.entries(issueForms(root)).map(([name, form]) => [`.github/ISSUE_TEMPLATE/${name}`, asYaml(form)])),
  '.github/ISSUE_TEMPLATE/config.yml': asYaml(chooser()),
  '.github/CODEOWNERS': owners(),
});
