import type { GroupQuestion } from '../schemas/questions.ts';
import type { Labels } from './labels.ts';

/** A volume as a place for a practice: those of its years belong there. */
export interface VolumePlace {
  readonly number: number;
  /** `Volume 3: …`, in the reader’s language. */
  readonly title: string;
  readonly status: 'draft' | 'open' | 'published';
  readonly years: { readonly from: number; readonly to?: number | undefined };
}

/** All that asking for a practice needs in one language: `/interface/form/<language>.json`. */
export interface FormData {
  readonly strings: Readonly<Record<string, string>>;
  readonly questions: GroupQuestion;
  /** What values are called, and what the codes of vocabularies mean. */
  readonly labels: Labels;
  readonly definitions: Labels;
  readonly volumes: readonly VolumePlace[];
  /** Where a submission goes: the project at its code host, the branch, and the editors’ e-mail if there is one. */
  readonly host: { readonly repository: string; readonly branch: string; readonly email: string };
}
