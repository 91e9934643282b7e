// Pages take their words from here; browser code takes the same one from src/i18n.
export { yearsText } from '../i18n/years.ts';
