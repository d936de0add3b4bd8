import { DAY, START, instant } from '../../support/rules-clock';
import * as documents from '../../support/rules-documents';
import { onlyThese, remove, set, type Sentence } from '../../support/rules-expectation';
import { NEXT_CLASS, OWN_CLASS, UMI } from '../../support/rules-people';
import { Double, type Fields } from '../../support/rules-values';
import { accepts, acceptsField, fresh, refuses, refusesField, type Kind } from './pupil-kinds';

const HUGE = 'あ'.repeat(350_000);

/** What holds for every kind of a pupil's records. */
export function everyRecord(kind: Kind): Sentence[] {
  const lying = { [kind.path]: documents.stored(kind.full()) };
  const required = Object.keys(kind.full()).filter((field) => !kind.optional.includes(field));
  return [
    {
      says: `${kind.collection}: only the pupil creates it`,
      about: kind.collection,
      expectations: onlyThese(['aoi'], { kind: 'write', writes: [set(kind.path, kind.full())] }, fresh(kind)),
    },
    {
      says: `${kind.collection}: only the pupil sends it again`,
      about: kind.collection,
      expectations: onlyThese(['aoi'], { kind: 'write', writes: [set(kind.path, kind.full())] }, lying),
    },
    {
      says: `${kind.collection}: nobody deletes it`,
      about: kind.collection,
      expectations: onlyThese([], { kind: 'write', writes: [remove(kind.path)] }, lying),
    },
    accepts(kind, 'it with nothing that may be left out', kind.bare()),
    ...kind.optional.map((field) =>
      accepts(kind, `it without ${field}`, documents.without(kind.full(), field)),
    ),
    ...required.map((field) => refuses(kind, `it without ${field}`, documents.without(kind.full(), field))),
    ...kind.optional.map((field) => refuses(kind, `null for ${field}`, { ...kind.full(), [field]: null })),
    refuses(kind, 'a field that the server derives', { ...kind.full(), score: 3 }),
    ...refusesField(kind, 'school', UMI, ''),
    ...refusesField(kind, 'rev', 0, Double.NOT_A_NUMBER, new Double(START), '1', START + 3.5 * DAY),
    ...acceptsField(kind, 'rev', 1, START + 2.5 * DAY),
    ...acceptsField(kind, 'deviceId', 'a'.repeat(8), 'A-9'.repeat(13) + 'z'),
    ...refusesField(kind, 'deviceId', 'a'.repeat(7), 'a'.repeat(41), 'tablet 00001', 12345678),
    ...refusesField(kind, 'capturedAt', '2026-11-20T00:00:00Z', START),
    ...acceptsField(kind, 'capturedAt', instant(-50 * DAY)),
    ...refusesField(kind, 'receivedAt', instant(-60_000), '2026-11-20T00:00:00Z'),
    refuses(kind, 'a mebibyte', { ...kind.full(), deviceId: HUGE }),
    ...revisions(kind),
  ];
}

function revisions(kind: Kind): Sentence[] {
  const lying = (change: Fields = {}) => ({ [kind.path]: documents.stored({ ...kind.full(), ...change }) });
  const other: Fields = { classId: NEXT_CLASS, talk: false, atHome: true, mayShow: true };
  const changed = Object.fromEntries(Object.entries(other).filter(([field]) => field in kind.full()));
  return [
    accepts(kind, 'a newer revision', { ...kind.full(), ...changed, rev: START + 1 }, lying()),
    refuses(kind, 'a newer revision of a wrong shape', { ...kind.full(), rev: START + 1, score: 3 }, lying()),
    refuses(kind, 'an older revision', { ...kind.full(), rev: START - 1 }, lying()),
    refuses(
      kind,
      'an older revision of a greater device',
      { ...kind.full(), rev: START - 1, deviceId: 'tablet-00000009' },
      lying(),
    ),
    accepts(
      kind,
      'the same rev of a greater device',
      { ...kind.full(), deviceId: 'tablet-00000002' },
      lying(),
    ),
    refuses(
      kind,
      'the same rev of a smaller device',
      { ...kind.full(), deviceId: 'tablet-00000000' },
      lying(),
    ),
    accepts(kind, 'the same once more', kind.full(), lying()),
    refuses(kind, 'another content under the same revision', { ...kind.full(), ...changed }, lying()),
    refuses(
      kind,
      'another tablet time under the same revision',
      { ...kind.full(), capturedAt: instant(0) },
      lying(),
    ),
  ];
}

export function classIds(kind: Kind): Sentence[] {
  return [
    ...acceptsField(kind, 'classId', NEXT_CLASS, `2026-9-${'a'.repeat(16)}`),
    ...refusesField(
      kind,
      'classId',
      '',
      '2026-5',
      '2026-0-1',
      '202-5-1',
      '20260-5-1',
      `2026-5-${'a'.repeat(17)}`,
      '2026-5-',
      '2026-5-A',
      5,
      [OWN_CLASS],
    ),
  ];
}
