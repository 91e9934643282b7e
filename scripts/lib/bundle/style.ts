import type { Translator } from '../../../src/i18n/translate.ts';

const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** An arrow at every link that needs a network; a screen reader says so in words. */
export const ownStyle = (t: Translator): string => {
  const said = quoted(t('bundle.onWeb'));
  return `a[href^='http']::after {
  content: ' ↗';
  content: ' ↗' / ${said};
  font-size: 0.8em;
  text-decoration: none;
}
[dir='rtl'] a[href^='http']:not([dir='ltr'] *)::after {
  content: ' ↖';
  content: ' ↖' / ${said};
}
.search + .status {
  margin-block-start: 1.2rem;
}
[data-explorer] {
  margin-block-start: 2rem;
}
.site-header nav {
  flex: 1;
  justify-content: flex-end;
}
`;
};
