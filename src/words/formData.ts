import { branch, editorsEmail, repository } from '../config.ts';
import { readVolumes } from '../files/volumes.ts';
import { formKeys } from '../i18n/clientKeys.ts';
import type { Translator } from '../i18n/translate.ts';
import type { FormData } from '../submission/formData.ts';
import { definitionsIn, labelsIn, questionsIn } from './questions.ts';
import { volumeTitle } from './labels.ts';

/** `/interface/form/<language>.json`: all that the form needs, in one file. */
export const formData = (t: Translator): FormData => ({
  strings: Object.fromEntries(formKeys(t)),
  questions: questionsIn(t),
  labels: labelsIn(t),
  definitions: definitionsIn(t),
  volumes: readVolumes().map(({ number, status, years }) => ({
    number,
    status,
    years,
    title: t('volume.numbered', { number, title: volumeTitle(t, number) }),
  })),
  host: { repository, branch, email: editorsEmail },
});
