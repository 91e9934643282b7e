import { translator } from '../files/interface.ts';
import type { Translator } from '../i18n/translate.ts';

/** Attributes of an element whose text is not in the reader’s language; none if it is. */
export const foreignAttributes = (t: Translator, language: string): { lang?: string; dir?: 'ltr' | 'rtl' } =>
  language === t.language ? {} : { lang: language, dir: translator(language).direction };
