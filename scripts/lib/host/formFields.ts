/** An element of an issue form, as the code host defines it (docs.github.com, "Syntax for GitHub's form schema"). */
export interface Field {
  readonly type: 'markdown' | 'input' | 'textarea' | 'dropdown' | 'checkboxes';
  readonly id?: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly validations?: { readonly required: boolean };
}

/** An issue form: one file in `.github/ISSUE_TEMPLATE/`. */
export interface IssueForm {
  readonly name: string;
  readonly description: string;
  readonly labels: readonly string[];
  readonly body: readonly Field[];
}

/** What a question says beside its label. */
interface Words {
  readonly help: string;
  /** An answer that would pass, shown while the field is empty. */
  readonly example?: string;
}

type Make = (id: string, label: string, words: Words, required?: boolean) => Field;

const question =
  (type: 'input' | 'textarea'): Make =>
  (id, label, { help, example }, required = false) => ({
    type,
    id,
    attributes: { label, description: help, ...(example === undefined ? {} : { placeholder: example }) },
    validations: { required },
  });

/** A question that one line answers. */
export const short = question('input');
/** A question that takes more than a line. */
export const long = question('textarea');

/** A question with a list to choose from. */
export const choice = (
  id: string,
  label: string,
  help: string,
  options: readonly string[],
  { required = false, several = false } = {},
): Field => ({
  type: 'dropdown',
  id,
  attributes: { label, description: help, ...(several ? { multiple: true } : {}), options },
  validations: { required },
});

/** Text between the questions. */
export const note = (text: string): Field => ({ type: 'markdown', attributes: { value: text } });

/** Things to confirm before sending. */
export const promises = (id: string, label: string, options: readonly string[]): Field => ({
  type: 'checkboxes',
  id,
  attributes: { label, options: options.map((option) => ({ label: option, required: true })) },
});
