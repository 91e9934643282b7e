import { replacing, type Edit, type Mend, type MendFile } from './edit.ts';

/** Lines of the fields with their offset and number in the file. */
function* lines({ text, from, to }: MendFile): Generator<{ line: string; offset: number; number: number }> {
  let number = text.slice(0, from).split('\n').length;
  let offset = from;
  for (const line of text.slice(from, to).split('\n')) {
    yield { line, offset, number };
    offset += line.length + 1;
    number += 1;
  }
}

const tabs: Mend = {
  does: 'indents fields with blanks instead of tabs',
  kind: 'fault',
  edits(file) {
    if (file.yaml.problems.length === 0) return [];
    return [...lines(file)].flatMap(({ line, offset }) =>
      replacing(line, /^[ \t]+/g, ({ 0: indent }) => indent.replaceAll('\t', '  ')).map((edit) => moved(edit, offset)),
    );
  },
};

const moved = ({ from, to, text }: Edit, by: number): Edit => ({ from: from + by, to: to + by, text });

/** `key: value`, the value without quotes, brackets, marks of YAML or a remark behind it. */
const BARE = /^(?<key>[ \t]*(?:- )*[\w-]+:[ \t]+)(?<value>(?![>|"'[{&*!#?-])(?!.*[ \t]#).*\S)[ \t\r]*$/;

const quotes: Mend = {
  does: 'puts a value into quotes that cannot be read without, such as one with a colon',
  kind: 'fault',
  edits(file) {
    const broken = new Set(file.yaml.problems.map(({ line }) => line));
    return [...lines(file)].flatMap(({ line, offset, number }) => {
      const { key, value } = (broken.has(number) && BARE.exec(line)?.groups) || {};
      if (key === undefined || value === undefined || !/:(?:\s|$)|^[@`%]/.test(value)) return [];
      return [{ from: offset + key.length, to: offset + key.length + value.length, text: JSON.stringify(value) }];
    });
  },
};

/** What keeps the fields from being read, where there is one way to mean it. */
export const yamlMends: readonly Mend[] = [tabs, quotes];
