import { bytesOf, standing, type KeepList, type Standing } from '../../domain/keepVolume.ts';
import type { Translator } from '../../i18n/translate.ts';
import { button, el } from '../dom.ts';
import { look, remove, type Place } from './device.ts';
import { keepVolume, whyOf } from './keep.ts';
import { deviceTranslator } from './words.ts';

const size = (t: Translator, bytes: number) => t('device.size', { n: t.number(Math.max(0.1, bytes / 1e6), 1) });
const parts = (t: Translator, list: KeepList) => ({ pages: t.plural('device.pages', list.pages), size: size(t, bytesOf(list.files)) });

function keptText(t: Translator, { list, on, site }: Standing & { kind: 'kept' }): string[] {
  const values = { ...parts(t, list), date: t.date(on) };
  const kept = list.edition ? t('device.keptEdition', { ...values, edition: list.edition }) : t('device.kept', values);
  if (site === 'same' || site === 'silent') return [kept, t(`device.${site}`)];
  return [kept, t.plural('device.newer', site.changed, { size: size(t, site.bytes) })];
}

/** How things stand, in sentences. */
export function standingText(t: Translator, now: Standing): string[] {
  switch (now.kind) {
    case 'unknown':
      return [t('device.unknown')];
    case 'offer':
      return [t('device.offer', parts(t, now.list))];
    case 'part':
      return [now.list ? t('device.part', { have: now.have, of: now.list.files.length }) : t('device.partAlone', { have: now.have })];
    case 'kept':
      return keptText(t, now);
  }
}

/** The list that a press would fetch, and what the button for it says; undefined if there is nothing to fetch. */
export function nextStep(now: Standing): { list: KeepList; label: 'keep' | 'continue' | 'update' } | undefined {
  if (now.kind === 'offer') return { list: now.list, label: 'keep' };
  if (now.kind === 'part') return now.list && { list: now.list, label: 'continue' };
  return now.kind === 'kept' && typeof now.site === 'object' ? { list: now.site.list, label: 'update' } : undefined;
}

const isSilent = (now: Standing) =>
  now.kind === 'unknown' || (now.kind === 'part' && !now.list) || (now.kind === 'kept' && now.site === 'silent');

/** The panel on a volume's page that keeps the volume on the device, and takes it off again. */
class KeepPanel {
  readonly #place: Place;
  readonly #t: Translator;
  readonly #status = el('div', { role: 'status', tabindex: '-1' });
  readonly #work = el('div');
  readonly #buttons = el('p', { class: 'keep-buttons' });
  readonly node = el('div', {}, this.#status, this.#work, this.#buttons);

  constructor(place: Place, t: Translator) {
    this.#place = place;
    this.#t = t;
  }

  /** Looks anew and shows what is found. @param news what has just happened */
  async show(...news: readonly string[]): Promise<void> {
    this.#put([...news, this.#t('device.looking')], []);
    try {
      const now = standing(await look(this.#place));
      this.#put([...news, ...standingText(this.#t, now)], this.#choices(now));
    } catch (error) {
      this.#put([this.#problem(error)], []);
    }
  }

  #choices(now: Standing): HTMLElement[] {
    const t = this.#t;
    const next = nextStep(now);
    return [
      ...(next ? [button(t(`device.${next.label}`), () => void this.#keep(next.list), { class: 'button' })] : []),
      ...(isSilent(now) ? [button(t('device.again'), () => void this.show(), { class: 'button' })] : []),
      ...(now.kind === 'part' || now.kind === 'kept' ? [button(t('device.remove'), () => void this.#remove(), { class: 'link' })] : []),
    ];
  }

  /** Whoever is in the panel with the keyboard stays in it when its buttons change. */
  #put(text: readonly string[], buttons: readonly HTMLElement[], work: readonly Node[] = []): void {
    const held = this.node.contains(document.activeElement);
    this.#status.replaceChildren(...text.map((line) => el('p', {}, line)));
    this.#work.replaceChildren(...work);
    this.#buttons.replaceChildren(...buttons);
    if (held) (buttons[0] ?? this.#status).focus();
  }

  async #keep(list: KeepList): Promise<void> {
    const t = this.#t;
    const control = new AbortController();
    const bar = el('progress', { 'aria-label': t('device.title'), max: '1', value: '0' }) as HTMLProgressElement;
    const count = el('small');
    this.#put([t('device.working')], [button(t('device.stop'), () => control.abort(), { class: 'button' })], [bar, count]);
    const onFile = (done: number, of: number) => {
      [bar.max, bar.value] = [of, done];
      count.textContent = t('device.progress', { done, of });
    };
    await keepVolume(this.#place, list, { signal: control.signal, onFile }).then(
      () => this.show(),
      (error: unknown) => this.show(this.#problem(error)),
    );
  }

  readonly #problem = (error: unknown): string => this.#t(`device.problem.${whyOf(error)}`);

  async #remove(): Promise<void> {
    await remove(this.#place);
    await this.show(this.#t('device.removed'));
  }
}

/** Loads a style sheet; without it the panel is plain and works. */
const loadStyle = (href: string): Promise<unknown> =>
  new Promise((resolve) => {
    const link = el('link', { rel: 'stylesheet', href });
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
    document.head.append(link);
  });

/** Fills the panel when it is opened for the first time. @throws without a network, if the words are not there */
export async function startKeepPanel(details: HTMLElement): Promise<void> {
  const { list, scopes, style } = details.dataset as { list: string; scopes: string; style: string };
  const [t] = await Promise.all([deviceTranslator(), loadStyle(style)]);
  const panel = new KeepPanel({ list, scopes: scopes.split(' ') }, t);
  details.append(panel.node);
  await panel.show();
}
