import type { Key } from '../../i18n/translate.ts';
import type { Answers } from '../../submission/answers.ts';
import { nearMatches, type Known, type Near, type Sought } from '../../submission/near.ts';
import { el } from '../dom.ts';
import { fetchJson } from '../strings.ts';
import type { Form } from './form.ts';

const SHOWN = 3;

const text = (value: unknown) => (typeof value === 'string' && value.trim() ? value : undefined);

const soughtIn = (answers: Answers): Sought => ({
  names: [answers['title'], answers['localName']].flatMap((name) => text(name) ?? []),
  implementer: text(answers['implementer']),
  sector: text(answers['sector']),
  started: typeof answers['started'] === 'number' ? answers['started'] : undefined,
});

/** Practices of the country that may be the one that is being written: better to mend one than to have two. */
export class NearPanel {
  readonly node = el('section', { class: 'near', role: 'status' });
  readonly #folder: string;
  readonly #form: string;
  #shown = '';

  /** @param folder where the lists of countries lie @param form address of this form */
  constructor(folder: string, form: string) {
    this.#folder = folder;
    this.#form = form;
  }

  async show({ t, answers, draft }: Form): Promise<void> {
    const country = text(answers['country']);
    const known = country && !draft.of ? await this.#known(country) : [];
    const near = nearMatches(soughtIn(answers), known).slice(0, SHOWN);
    const key = near.map(({ practice, why }) => `${practice.slug} ${why}`).join();
    if (key === this.#shown) return;
    this.#shown = key;
    const item = ({ practice, why }: Near) => {
      const reference = `${practice.volume}/${practice.slug}`;
      return el(
        'li',
        {},
        el('b', { dir: 'auto' }, practice.names[0]!),
        ` ${t(`form.near.${why}` as Key)} `,
        el('a', { href: `${this.#form}?of=${reference}` }, t('form.near.improve')),
      );
    };
    const found = near.length > 0 ? [el('h3', {}, t('form.near')), el('ul', {}, ...near.map(item))] : [];
    this.node.replaceChildren(...found);
  }

  /** A country without practices has no list, and a device without a network has none to fetch. */
  #known(country: string): Promise<readonly Known[]> {
    return fetchJson<readonly Known[]>(`${this.#folder}${country.toLowerCase()}.json`).catch(() => []);
  }
}
