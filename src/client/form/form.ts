import type { Translator } from '../../i18n/translate.ts';
import type { GroupQuestion, Question } from '../../schemas/questions.ts';
import { adviceOn, type Advice } from '../../submission/advice.ts';
import type { Answers } from '../../submission/answers.ts';
import type { FormData } from '../../submission/formData.ts';
import { questionPath, valueAt, withValue, type Path } from '../../submission/paths.ts';
import { withoutSource } from '../../submission/sourceNumbers.ts';
import { today } from '../today.ts';
import { makeChecker, type FieldFault } from './data.ts';
import type { Draft } from './drafts.ts';
import { idOf } from './fields.ts';
import { Places } from './places.ts';

/** What the rest of the page does when something has changed. */
interface Calls {
  /** An answer is another one: keep it, and show what follows from it. */
  readonly onChange: () => void;
  /** Entries have come or gone: the fields must be written anew. */
  readonly onReshape: () => void;
}

/** Pause after the last key before the answers are checked: none is felt, and no key is slowed down. */
const PAUSE = 250;

/** A draft in work: its answers, what is wrong with them, and where on the page that is said. */
export class Form {
  readonly t: Translator;
  readonly data: FormData;
  readonly places = new Places();
  readonly #calls: Calls;
  readonly #check: (answers: Answers) => FieldFault[];
  readonly #touched = new Set<string>();
  #draft: Draft;
  #all = false;
  #changed = false;
  #whenChecked: (() => void)[] = [];
  #timer = 0;
  faults: readonly FieldFault[] = [];
  /** What the rules for whole records ask for, as of the last check. */
  advice: readonly Advice[] = [];

  constructor(t: Translator, data: FormData, draft: Draft, calls: Calls) {
    this.t = t;
    this.data = data;
    this.#draft = draft;
    this.#calls = calls;
    this.#check = makeChecker(data);
    this.#findFaults();
  }

  get draft(): Draft {
    return this.#draft;
  }

  get answers(): Answers {
    return this.#draft.answers;
  }

  /** Has anything been answered since the draft was opened? */
  get isChanged(): boolean {
    return this.#changed;
  }

  /** Takes another draft into work. */
  open(draft: Draft): void {
    clearTimeout(this.#timer);
    this.#draft = draft;
    this.#touched.clear();
    this.#all = this.#changed = false;
    this.#findFaults();
    this.#calls.onReshape();
  }

  /** Is a question put to contributors? What editors write is not, unless it is there to be corrected. */
  asks({ path }: Question): boolean {
    if (path === 'reviewed') return false;
    return path !== 'errata' || this.isOfPublished;
  }

  /** Does the draft correct a practice of a volume that is published? Then the correction itself must be said. */
  get isOfPublished(): boolean {
    return this.data.volumes.some(({ number, status }) => number === this.#draft.of?.volume && status === 'published');
  }

  set(path: Path, value: unknown): void {
    this.#put(withValue(this.answers, path, value) as Answers);
  }

  #put(answers: Answers): void {
    this.#draft = { ...this.#draft, answers, changed: new Date().toISOString() };
    this.#changed = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.check(), PAUSE) as unknown as number;
  }

  /** The reader has left a field: from now on it says what is wrong with it. */
  touch(path: Path): void {
    this.#touched.add(path.join('.'));
    this.check();
  }

  /** From now on every field says what is wrong with it. */
  touchAll(): void {
    this.#all = true;
    this.check();
  }

  /** Does something after every check, until the fields are written anew. */
  whenChecked(step: () => void): void {
    this.#whenChecked.push(step);
  }

  /** The fields are about to be written anew. */
  clear(): void {
    this.places.clear();
    this.#whenChecked = [];
  }

  /** Checks all answers and shows what is wrong where the reader has been. */
  check(): void {
    clearTimeout(this.#timer);
    this.#findFaults();
    this.showFaults();
    for (const step of this.#whenChecked) step();
    this.#calls.onChange();
  }

  #findFaults(): void {
    this.faults = this.#check(this.answers);
    this.advice = adviceOn(this.answers);
  }

  showFaults(): void {
    const isTouched = ({ path }: FieldFault) => this.#all || path.some((_, i) => this.#touched.has(path.slice(0, i + 1).join('.')));
    this.places.show(this.faults.filter(isTouched), this.t);
  }

  /** Adds an entry to a list, with what can be known beforehand. */
  addItem(path: Path, group: GroupQuestion): void {
    const list = (valueAt(this.answers, path) as unknown[] | undefined) ?? [];
    const dates = group.parts.filter((part) => part.kind === 'text' && part.format === 'date').map(({ name }) => [name, today()]);
    this.#put(withValue(this.answers, [...path, list.length], Object.fromEntries(dates)) as Answers);
    this.#reshape([...path, list.length]);
  }

  removeItem(path: Path, index: number): void {
    const list = (valueAt(this.answers, path) as unknown[] | undefined) ?? [];
    const rest = withValue(
      this.answers,
      path,
      list.filter((_, i) => i !== index),
    ) as Answers;
    this.#put(questionPath(path) === 'sources' ? withoutSource(this.data.questions, this.answers, index) : rest);
    this.#reshape(path);
  }

  #reshape(focus: Path): void {
    this.#calls.onReshape();
    this.check();
    const field = document.getElementById(idOf(focus));
    (field?.querySelector<HTMLElement>('input, select, textarea') ?? field)?.focus();
  }
}
