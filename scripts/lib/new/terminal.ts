import { autocomplete, isCancel, multiselect, select, text } from '@clack/prompts';
import type { Ask, Asked, Reply } from './ask.ts';

/** More values than this are looked for by typing. */
const MANY = 12;
const SKIP = '';

const message = ({ title, help }: Asked) => (help ? `${title}\n${help}` : title);

async function inWords(asked: Asked): Promise<string | symbol> {
  const check = (value: string | undefined) => (value ? asked.check(value) : undefined);
  const answer = await text({
    message: message(asked),
    placeholder: asked.example && `${asked.example} (leave empty to skip)`,
    validate: check,
  });
  return isCancel(answer) ? answer : (answer ?? SKIP);
}

async function ofMany(asked: Asked): Promise<string | symbol> {
  const chosen = await multiselect({ message: message(asked), options: [...asked.options!], required: false, maxItems: MANY });
  return isCancel(chosen) ? chosen : chosen.join('\n');
}

function ofOne(asked: Asked): Promise<string | symbol> {
  const options = [...asked.options!, ...(asked.options!.length > 2 ? [{ value: SKIP, label: '(skip)' }] : [])];
  const put = options.length > MANY ? autocomplete : select;
  return put({ message: message(asked), options, maxItems: MANY });
}

function put(asked: Asked): Promise<string | symbol> {
  if (!asked.options) return inWords(asked);
  return asked.several ? ofMany(asked) : ofOne(asked);
}

/** Puts questions at the terminal. Escape and Ctrl+C leave, an empty answer skips. */
export const askAtTerminal: Ask = async (asked): Promise<Reply> => {
  const answer = await put(asked);
  if (typeof answer === 'symbol') return { is: 'leave' };
  return answer === SKIP ? { is: 'skip' } : { is: 'answer', text: answer };
};
