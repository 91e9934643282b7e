import type { Key } from '../../i18n/translate.ts';
import { faultText } from '../../i18n/problems.ts';
import { everyQuestion } from '../../schemas/questions.ts';
import { questionPath, type Path } from '../../submission/paths.ts';
import { practicePath, volumeFor } from '../../submission/place.ts';
import { writePracticeFile } from '../../submission/practiceFile.ts';
import { proposeSlug } from '../../submission/slug.ts';
import { writeTemplate } from '../../submission/template.ts';
import { button, el, saveFile } from '../dom.ts';
import type { Form } from './form.ts';

/** Longer addresses are refused by code hosts and cut by browsers; GitHub takes about 8,000 characters. */
const MAX_ADDRESS = 7_500;

/** What is still open: the words, and the answer that they are about. */
interface Open {
  readonly path: Path;
  readonly text: string;
}

/** `Results 2: Year of the value`, in the reader’s language. */
function nameOf(form: Form, path: Path): string {
  const questions = everyQuestion(form.data.questions);
  return path
    .flatMap((step, i) => {
      if (typeof step === 'number') return [];
      const title = questions.find((question) => question.path === questionPath(path.slice(0, i + 1)))?.title ?? step;
      const number = path[i + 1];
      return [typeof number === 'number' ? `${title} ${number + 1}` : title];
    })
    .join(': ');
}

/** Everything that the check would find, in words. */
function openPoints(form: Form): Open[] {
  const { t } = form;
  const faults = form.faults.map((fault) => ({ path: fault.path, text: faultText(t, fault, nameOf(form, fault.path)) }));
  const advice = form.advice.map(({ path, advice: name, values }) => ({
    path,
    text: `${nameOf(form, path)}: ${t(`form.advice.${name}` as Key, values)}`,
  }));
  return [...faults, ...advice];
}

function openNode(form: Form, go: (path: Path) => void): HTMLElement {
  const { t } = form;
  const points = openPoints(form);
  if (points.length === 0) return el('p', { class: 'message' }, t('form.ready'));
  const item = ({ path, text }: Open) =>
    el(
      'li',
      {},
      button(text, () => go(path), { class: 'link' }),
    );
  return el(
    'div',
    { class: 'open-points' },
    el('p', { class: 'message' }, t.plural('form.open', points.length)),
    el('ul', {}, ...points.map(item)),
  );
}

/** Where the file belongs: the place of the practice that is corrected, or the volume of the start year. */
function placeOf(form: Form): { volume: number; slug: string } | undefined {
  const { of } = form.draft;
  if (of) return of;
  const volume = volumeFor(form.answers['started'], form.data.volumes);
  return volume && { volume: volume.number, slug: proposeSlug(form.answers, form.data.labels) };
}

function hostWay(form: Form, path: string, text: string): HTMLElement[] {
  const { t, data, draft } = form;
  const { repository, branch } = data.host;
  const address = `${repository}/new/${branch}?${new URLSearchParams({ filename: path, value: text }).toString()}`;
  const folder = path.slice(0, path.lastIndexOf('/'));
  const upload = el('a', { href: `${repository}/upload/${branch}/${folder}`, class: 'button' }, t('form.host.upload'));
  if (draft.of) return [el('p', {}, t('form.host.correct')), upload];
  if (address.length > MAX_ADDRESS) return [el('p', {}, t('form.host.tooLong', { path })), upload];
  return [el('p', {}, t('form.host.help')), el('a', { href: address, class: 'button' }, t('form.host.open'))];
}

function fileWay(form: Form, path: string, text: string): HTMLElement[] {
  const { t } = form;
  return [
    el('p', {}, t('form.file.help', { path })),
    button(t('form.file.save'), () => saveFile('index.mdx', text, 'text/markdown'), { class: 'button' }),
  ];
}

function mailWay({ t, data, answers }: Form): HTMLElement[] {
  const address = new URL(document.body.dataset['contribute']!, location.origin).href;
  const text = writeTemplate(data.questions, { ...data, t }, address, answers);
  const box = el('textarea', { rows: '8', readonly: '', dir: 'auto', 'aria-label': t('form.mail') }, text) as HTMLTextAreaElement;
  const said = el('span', { role: 'status', class: 'fine' });
  const copy = async () => {
    box.select();
    const done = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    said.textContent = ` ${t(done ? 'form.mail.copied' : 'form.mail.byHand')}`;
  };
  const to = data.host.email ? [el('p', {}, t('form.mail.to'), ' ', el('a', { href: `mailto:${data.host.email}` }, data.host.email))] : [];
  return [
    el('p', {}, t('form.mail.help')),
    ...to,
    box,
    el(
      'p',
      {},
      button(t('form.mail.copy'), () => void copy(), { class: 'button' }),
      said,
    ),
  ];
}

/** The last step: what is still open, and the three ways in which the practice can travel. Nothing is sent from here. */
export function finishNodes(form: Form, go: (path: Path) => void): HTMLElement[] {
  const { t } = form;
  const place = placeOf(form);
  const way = (key: Key, nodes: readonly Node[]) => el('section', { class: 'way' }, el('h3', {}, t(key)), ...nodes);
  if (!place) return [openNode(form, go), el('p', {}, t('form.noVolume'))];
  const path = practicePath(place.volume, place.slug);
  const text = writePracticeFile(form.data.questions, form.answers);
  return [
    openNode(form, go),
    el('p', {}, t('form.nothingSent')),
    el(
      'div',
      { class: 'ways-out' },
      way('form.host', hostWay(form, path, text)),
      way('form.file', fileWay(form, path, text)),
      way('form.mail', mailWay(form)),
    ),
  ];
}
