import { interfaceLanguages } from '../files/interface.ts';
import { readQuestions, readQuestionWords } from '../files/questions.ts';
import { readCountries, readGoals } from '../files/reference.ts';
import { readVocabularies } from '../files/vocabularies.ts';
import { vocabularyNames, type VocabularyName } from '../schemas/codes.ts';
import { everyQuestion, type GroupQuestion, type Question } from '../schemas/questions.ts';
import type { Translator } from '../i18n/translate.ts';
import type { Labels } from '../submission/labels.ts';
import { countryName, goalTitle, inLanguage, labelOf } from './labels.ts';

/** The words of a question in a language, by its whole path or by its last name. */
function wordsFor(language: string, path: string) {
  const words = readQuestionWords().get(language);
  return words?.[path] ?? words?.[`*.${path.split('.').at(-1)}`];
}

function inWordsOf(t: Translator, question: Question, title = question.title): Question {
  const words = title === question.title ? wordsFor(t.language, question.path) : undefined;
  const own = { ...question, title: words?.title ?? title, help: words?.help ?? (words ? '' : question.help) };
  if (own.kind === 'list') return { ...own, item: inWordsOf(t, own.item) };
  if (own.kind !== 'group') return own;
  const { vocabulary } = own;
  const titled = (part: Question) => inWordsOf(t, part, vocabulary && labelOf(t, vocabulary as VocabularyName, part.name));
  return { ...own, parts: own.parts.map(titled) };
}

/** The questions about a practice in the reader’s language. */
export const questionsIn = (t: Translator): GroupQuestion => inWordsOf(t, readQuestions()) as GroupQuestion;

/** The list that a question takes its values from, or what its parts are called. */
const listOf = (question: Question): string | undefined =>
  question.kind === 'list' ? listOf(question.item) : 'vocabulary' in question ? question.vocabulary : undefined;

/** Names of the lists that some question needs. */
const listsAsked = (): Set<string | undefined> => new Set(everyQuestion(readQuestions()).map(listOf));

const ofVocabulary = (t: Translator, name: VocabularyName, of: 'label' | 'definition') =>
  Object.fromEntries(readVocabularies()[name].entries.map((entry) => [entry.code, inLanguage(entry[of], t)]));

const vocabulariesAsked = () => vocabularyNames.filter((name) => listsAsked().has(name));

/** Labels of the values that the questions offer, by list and code. */
export const labelsIn = (t: Translator): Labels => ({
  ...Object.fromEntries(vocabulariesAsked().map((name) => [name, ofVocabulary(t, name, 'label')])),
  countries: Object.fromEntries([...readCountries().keys()].map((iso3) => [iso3, countryName(t, iso3)])),
  sdgs: Object.fromEntries(
    readGoals().map(({ goal }) => [String(goal), t('facet.sdg.value', { number: goal, title: goalTitle(t, goal) })]),
  ),
});

/** What the codes of the vocabularies mean, by list and code. */
export const definitionsIn = (t: Translator): Labels =>
  Object.fromEntries(vocabulariesAsked().map((name) => [name, ofVocabulary(t, name, 'definition')]));

/** Languages other than English that need words for every question. */
export const translatedLanguages = (): string[] => interfaceLanguages().filter((language) => language !== 'en');
