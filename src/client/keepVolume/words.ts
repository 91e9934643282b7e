import { makeTranslator, type Strings, type Translator } from '../../i18n/translate.ts';
import { interfaceFile } from '../strings.ts';

/** The strings of keeping a volume, in the language of the page. */
export const deviceTranslator = async (): Promise<Translator> =>
  makeTranslator(document.documentElement.lang, await interfaceFile<Strings>('device/'));
