/** The header of a training panel: which column holds what. A column that nobody knows refuses the file: it may be a typing error. */
import { PANEL_KEYS, type PanelKey } from '@domain/export/panel-columns';
import { tidyCode } from '@domain/import/cells';
import type { Problem, ProblemCode } from '@domain/import/problem';
import { itemOf, type OptionalItem } from '@domain/optional/items';
import type { OptionalRefusal } from '@domain/optional/refusal';
import { FEATURES, type Feature } from '@domain/risk/features';

export interface PanelHeader {
  readonly file: string;
  readonly width: number;
  readonly keys: Readonly<Record<PanelKey, number>>;
  readonly features: readonly { readonly feature: Feature; readonly at: number }[];
  readonly audit: readonly { readonly name: string; readonly at: number }[];
}

/** Whether a column is of an item of another office that may not stand there, and why. */
export type RefusalOf = (
  name: string,
) => { readonly item: OptionalItem; readonly why: OptionalRefusal } | undefined;

const AUDIT = /^audit_[a-z0-9_]{1,40}$/;

/** Null when the header cannot be used; `problems` says why, by column. */
export function readPanelHeader(
  file: string,
  cells: readonly string[],
  problems: Problem[],
  dictionary: readonly Feature[] = FEATURES,
  refusalOf: RefusalOf = () => undefined,
): PanelHeader | null {
  const before = problems.length;
  const refuse = (code: ProblemCode, name: string, at?: number, item?: string) =>
    problems.push({
      severity: 'error',
      code,
      file,
      line: 1,
      ...(at === undefined ? {} : { column: at + 1 }),
      params: { name, ...(item !== undefined && { item }) },
    });
  const byName = new Map(dictionary.map((feature) => [feature.name, feature]));
  const seen = new Map<string, number>();
  const features: { feature: Feature; at: number }[] = [];
  const audit: { name: string; at: number }[] = [];
  cells.map(tidyCode).forEach((name, at) => {
    const feature = byName.get(name);
    const optional = feature ? undefined : refusalOf(name);
    if (name === '') refuse('header-empty', name, at);
    else if (seen.has(name)) refuse('header-duplicate', name, at);
    else if (optional) refuse(`item-${optional.why}`, name, at, itemOf(optional.item).title);
    else if (feature !== undefined) features.push({ feature, at });
    else if (AUDIT.test(name)) audit.push({ name, at });
    else if (!PANEL_KEYS.some((key) => key === name)) refuse('header-unknown', name, at);
    seen.set(name, at);
  });
  const position = (key: PanelKey) => {
    const at = seen.get(key);
    if (at === undefined) refuse('header-missing', key);
    return at ?? 0;
  };
  const keys = {
    pupilKey: position('pupilKey'),
    schoolId: position('schoolId'),
    yearMonth: position('yearMonth'),
    gradeBand: position('gradeBand'),
    alreadyAbsent: position('alreadyAbsent'),
    onset: position('onset'),
  };
  return problems.length > before ? null : { file, width: cells.length, keys, features, audit };
}
