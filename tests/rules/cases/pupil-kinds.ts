/** Kinds of documents that people write, and how to try one. */
import { paths } from '@domain/paths';
import { instant, today } from '../../support/rules-clock';
import * as documents from '../../support/rules-documents';
import { mayNotWrite, mayWrite, set, type Documents, type Sentence } from '../../support/rules-expectation';
import { SORA, type Name } from '../../support/rules-people';
import * as signals from '../../support/rules-signals';
import { Double, SERVER_TIME, type Fields, type Value } from '../../support/rules-values';
import { ROUND } from '../../support/rules-world';

/** One kind of document that people write: where, what is valid, and what may be left out. */
export interface Kind {
  readonly collection: string;
  readonly path: string;
  readonly bare: () => Fields;
  readonly full: () => Fields;
  readonly optional: readonly string[];
  /** Aoi unless told otherwise. */
  readonly who?: Name;
}

export const checkIns: Kind = {
  collection: 'checkIns',
  path: paths.checkIn(SORA, 'p-aoi', today),
  bare: documents.checkIn,
  full: documents.fullCheckIn,
  optional: ['body', 'talkTo', 'soft'],
};
export const notes: Kind = {
  collection: 'notes',
  path: paths.note(SORA, 'p-aoi', today, 'homeroom'),
  bare: documents.note,
  full: documents.fullNote,
  optional: ['text', 'talk', 'withdrawn', 'readers'],
};
export const responses: Kind = {
  collection: 'responses',
  path: paths.response(SORA, 'p-aoi', ROUND),
  bare: documents.response,
  full: documents.fullResponse,
  optional: ['comment'],
};
export const choices: Kind = {
  collection: 'choices',
  path: paths.standingChoices(SORA, 'p-aoi'),
  bare: documents.choices,
  full: () => documents.choices({ use: { wish: 'stop', at: instant(0) } }),
  optional: ['use'],
};
export const outgoing: Kind = {
  collection: 'outgoing',
  path: paths.outgoing(SORA, 'p-aoi', 'message-2'),
  bare: signals.outgoing,
  full: signals.fullOutgoing,
  optional: [
    'text',
    'about',
    'urgent',
    'picture',
    'told',
    'offer',
    'wants',
    'mayShow',
    'second',
    'on',
    'says',
    'shows',
  ],
};
export const fresh = (kind: Kind): Documents => ({ [kind.path]: null });
const write = (kind: Kind, fields: Fields, given: Documents = fresh(kind)) => ({
  who: kind.who ?? 'aoi',
  writes: [set(kind.path, fields)],
  given,
});
export const accepts = (kind: Kind, what: string, fields: Fields, given?: Documents) =>
  mayWrite(`${kind.collection}: accepts ${what}`, write(kind, fields, given));
export const refuses = (kind: Kind, what: string, fields: Fields, given?: Documents) =>
  mayNotWrite(`${kind.collection}: refuses ${what}`, write(kind, fields, given));

/** Each wrong value of one field. */
export const refusesField = (kind: Kind, field: string, ...values: Value[]): Sentence[] =>
  values.map((value) => refuses(kind, `${field} ${show(value)}`, { ...kind.full(), [field]: value }));
export const acceptsField = (kind: Kind, field: string, ...values: Value[]): Sentence[] =>
  values.map((value) => accepts(kind, `${field} ${show(value)}`, { ...kind.full(), [field]: value }));

/** With everything, with nothing that may be left out, without what may not, and with what nobody knows. */
export function shape(kind: Kind): Sentence[] {
  return [
    accepts(kind, 'it with everything', kind.full()),
    accepts(kind, 'it with nothing that may be left out', kind.bare()),
    ...Object.keys(kind.full())
      .filter((field) => !kind.optional.includes(field))
      .map((field) => refuses(kind, `it without ${field}`, documents.without(kind.full(), field))),
    refuses(kind, 'a field that nobody knows', { ...kind.full(), remark: '…' }),
  ];
}

function show(value: Value): string {
  if (value instanceof Double) return `${String(value.value)} as a floating-point number`;
  if (value === SERVER_TIME) return 'the server time';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 40)}… (${String(text.length)} characters)` : text;
}
