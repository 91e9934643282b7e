import { interfaceLanguages } from '../files/interface.ts';
import { ROOT_LANGUAGE } from '../urls.ts';

/** Path parameter of a language: none for the one at the root. */
export const langParam = (language: string): string | undefined => (language === ROOT_LANGUAGE ? undefined : language);

/** Paths of a page that exists in every language of the interface. */
export const inEveryLanguage = <Params extends Record<string, string>, Props>(paths: readonly { params: Params; props: Props }[]) =>
  interfaceLanguages().flatMap((language) => paths.map(({ params, props }) => ({ params: { ...params, lang: langParam(language) }, props: { ...props, language } })));

/** Paths of a page without parameters of its own. */
export const oncePerLanguage = () => inEveryLanguage([{ params: {}, props: {} }]);
