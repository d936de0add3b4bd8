/** A pupil's call for help as it is created. */
import { HOME_CALLS, PLACES, VIAS, WANTS } from '@domain/sos/choices';
import { instant } from '../../support/rules-clock';
import * as documents from '../../support/rules-documents';
import {
  mayNotWrite,
  mayWrite,
  onlyThese,
  remove,
  set,
  type Sentence,
} from '../../support/rules-expectation';
import { UMI, uidOf, type Name } from '../../support/rules-people';
import * as sos from '../../support/rules-sos';
import { FromNow, type Fields } from '../../support/rules-values';
import { classIds } from './every-record';
import { BAD_NOT, GOOD_NOT } from './choices';
import { accepts, acceptsField, fresh, refuses, refusesField, type Kind } from './pupil-kinds';
import { calls } from './sos-kinds';

const required = (kind: Kind) => Object.keys(kind.full()).filter((field) => !kind.optional.includes(field));

/** Sent, told and acknowledged by now. */
const storedLike = (kind: Kind): Fields => ({
  ...documents.without(kind.full(), 'receivedAt', 'nextEscalationAt'),
  state: 'acknowledged',
});

/** What holds for a pupil's call and for a drill. */
function everyCall(kind: Kind, who: Name): Sentence[] {
  const what = who === 'aoi' ? 'a call' : 'a drill';
  const write = { kind: 'write' as const, writes: [set(kind.path, kind.full())] };
  return [
    {
      says: `sos: only ${who} writes ${what}`,
      about: 'sos',
      expectations: onlyThese([who], write, fresh(kind)),
    },
    {
      says: `sos: nobody deletes ${what}`,
      about: 'sos',
      expectations: onlyThese(
        [],
        { kind: 'write', writes: [remove(kind.path)] },
        {
          [kind.path]: { ...kind.full(), receivedAt: new FromNow(-1000), nextEscalationAt: new FromNow(0) },
        },
      ),
    },
    {
      says: `sos: nobody writes ${what} over another`,
      about: 'sos',
      expectations: onlyThese([], write, { [kind.path]: sos.told() }),
    },
    {
      says: `sos: nobody writes ${what} over one like it`,
      about: 'sos',
      expectations: onlyThese([], write, { [kind.path]: { ...sos.told(), ...storedLike(kind) } }),
    },
    accepts(kind, `${what} of one tap`, kind.bare()),
    ...kind.optional.map((field) =>
      accepts(kind, `${what} without ${field}`, documents.without(kind.full(), field)),
    ),
    ...required(kind).map((field) =>
      refuses(kind, `${what} without ${field}`, documents.without(kind.full(), field)),
    ),
    ...Object.entries({
      visibleTo: [uidOf('counsellor')],
      acknowledgedBy: sos.oneself('counsellor'),
      pupilSays: 'better',
      unsent: [],
      chainStartedAt: instant(0),
    }).map(([field, value]) => refuses(kind, `${what} with ${field}`, { ...kind.full(), [field]: value })),
    ...refusesField(kind, 'school', UMI, ''),
    ...refusesField(kind, 'state', 'acknowledged', 'withdrawn', 'resolved'),
    ...refusesField(kind, 'step', 1, -1, '0'),
    ...acceptsField(kind, 'chain', 'outOfHours'),
    ...refusesField(kind, 'chain', 'other'),
    ...refusesField(kind, 'capturedAt', '2026-11-20T00:00:00Z', 1),
    ...refusesField(kind, 'receivedAt', instant(-60_000), new FromNow(60_000), 'now'),
    ...refusesField(kind, 'nextEscalationAt', instant(-60_000), new FromNow(3_600_000), 'now'),
  ];
}

const fields: Sentence[] = [
  ...acceptsField(calls, 'want', ...WANTS),
  ...acceptsField(calls, 'not', ...GOOD_NOT),
  ...refusesField(calls, 'not', ...BAD_NOT),
  ...refusesField(calls, 'readers', [uidOf('aoi')]),
  ...refusesField(calls, 'keptFrom', [uidOf('guidance')]),
  ...refusesField(calls, 'want', 'principal', null, 1),
  ...acceptsField(calls, 'via', ...VIAS),
  ...refusesField(calls, 'via', 'fax', null),
  ...acceptsField(calls, 'at', ...PLACES),
  ...refusesField(calls, 'at', 'moon', null),
  ...acceptsField(calls, 'safeToCallHome', ...HOME_CALLS),
  ...refusesField(calls, 'safeToCallHome', 'perhaps', true),
  ...acceptsField(calls, 'text', 'あ', 'あ'.repeat(500)),
  ...refusesField(calls, 'text', '', 'あ'.repeat(501), null, ['あ'], 1),
  ...classIds(calls),
  ...refusesField(calls, 'pupilId', 'p-hina', 'drill', ''),
];

const writeTo = (path: string, who: Name, content: Fields) => ({
  who,
  writes: [set(path, content)],
  given: { [path]: null },
});
const ids: Sentence[] = [
  ...['a', 'Z9-'.repeat(21) + 'a', 'a-drill-1'].map((id) =>
    mayWrite(`sos: a call is taken under the id ${id}`, writeTo(sos.sosPath(id), 'aoi', sos.newSos())),
  ),
  ...['drill-2026-11-24', 'drill-', 'a'.repeat(65), 'a_b', 'a b'].map((id) =>
    mayNotWrite(`sos: a call is not taken under the id ${id}`, writeTo(sos.sosPath(id), 'aoi', sos.newSos())),
  ),
];

export const sosCalls: Sentence[] = [...everyCall(calls, 'aoi'), ...fields, ...ids];
