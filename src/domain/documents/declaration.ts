/** What is said of a stored document, once, where it is declared. */
import type * as z from 'zod/mini';
import type { ReadingKind } from '../access/readers';

/** Whom it is about. Disclosure, deletion and export of a child walk over what is `child`. */
export type Owner = 'child' | 'person' | 'class' | 'school' | 'city';

/** Why it is kept at all. */
export type Purpose =
  /** The child's own weather and words, for whoever the child has chosen. */
  | 'listening'
  | 'survey'
  /** A call for help, and what became of it. */
  | 'help'
  /** That somebody has a look at a child in time. */
  | 'noticing'
  /** What adults do for a child. */
  | 'care'
  /** Figures of groups, without children. */
  | 'figures'
  /** Who is who, and who may do what. */
  | 'membership'
  /** How school and city have set things up. */
  | 'settings'
  /** Who has opened or decided what. */
  | 'accountability'
  /** That Soramoyo itself runs. */
  | 'operation';

/** The periods that a school sets, by what they are called there. */
export type Period = 'checkIns' | 'responses' | 'sos' | 'cases' | 'accessEntries' | 'audit';

export type Keep =
  | Period
  /** As long as what it was made of. */
  | 'with-sources'
  /** As long as the child is at this school, or the adult works there. */
  | 'while-here'
  /** As long as the city's decision holds, under which it was brought in. */
  | 'with-basis'
  /** Replaced by its next version, or taken away by whoever wrote it. */
  | 'until-replaced';

export interface Declaration<Schema extends z.ZodMiniType = z.ZodMiniType> {
  /** Of paths.ts or, for what no pupil's page touches, `pathOf` beside its schema. A text where there is one such document. */
  readonly at: string | { readonly template: string; readonly in: (path: string) => object | undefined };
  /** As it is written. It says which fields are instants, too. How it is read is made of it (reading.ts). */
  readonly schema: Schema;
  readonly owner: Owner;
  /** Who reads it. */
  readonly readers: Readers;
  readonly purpose: Purpose;
  readonly keep: Keep;
}

export type Readers =
  | ReadingKind
  | 'audit'
  | 'cityAudit'
  /** Named in the document itself, beside those who look after all children. */
  | 'named'
  /** No client. */
  | 'functions';
