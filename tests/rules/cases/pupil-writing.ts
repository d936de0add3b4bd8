/** What a pupil's tablet may store, and every forgery that must not pass. */
import { paths } from '@domain/paths';
import { DAY, dayIn, instant, START, today, yesterday } from '../../support/rules-clock';
import * as documents from '../../support/rules-documents';
import { mayNotWrite, mayWrite, onlyThese, remove, set, type Documents, type Sentence } from '../../support/rules-expectation';
import { NEXT_CLASS, OWN_CLASS, SORA, UMI, uidOf, type Name } from '../../support/rules-people';
import { Double, SERVER_TIME, type Fields, type Value } from '../../support/rules-values';
import { ROUND } from '../../support/rules-world';

/** One kind of document that pupils write: where, what is valid, and what may be left out. */
interface Kind {
  readonly collection: string;
  readonly path: string;
  readonly bare: () => Fields;
  readonly full: () => Fields;
  readonly optional: readonly string[];
}

const checkIns: Kind = {
  collection: 'checkIns',
  path: paths.checkIn(SORA, 'p-aoi', today),
  bare: documents.checkIn,
  full: documents.fullCheckIn,
  optional: ['body', 'talkTo'],
};
const notes: Kind = {
  collection: 'notes',
  path: paths.note(SORA, 'p-aoi', today, 'homeroom'),
  bare: documents.note,
  full: documents.fullNote,
  optional: ['text', 'talk', 'withdrawn'],
};
const responses: Kind = {
  collection: 'responses',
  path: paths.response(SORA, 'p-aoi', ROUND),
  bare: documents.response,
  full: documents.fullResponse,
  optional: ['comment'],
};
export const kinds: readonly Kind[] = [checkIns, notes, responses];

const fresh = (kind: Kind): Documents => ({ [kind.path]: null });
const write = (kind: Kind, fields: Fields, given: Documents = fresh(kind), who: Name = 'aoi') => ({
  who,
  writes: [set(kind.path, fields)],
  given,
});
const accepts = (kind: Kind, what: string, fields: Fields, given?: Documents) =>
  mayWrite(`${kind.collection}: accepts ${what}`, write(kind, fields, given));
const refuses = (kind: Kind, what: string, fields: Fields, given?: Documents) =>
  mayNotWrite(`${kind.collection}: refuses ${what}`, write(kind, fields, given));

/** Each wrong value of one field. */
const refusesField = (kind: Kind, field: string, ...values: Value[]): Sentence[] =>
  values.map((value) => refuses(kind, `${field} ${show(value)}`, { ...kind.full(), [field]: value }));
const acceptsField = (kind: Kind, field: string, ...values: Value[]): Sentence[] =>
  values.map((value) => accepts(kind, `${field} ${show(value)}`, { ...kind.full(), [field]: value }));

function show(value: Value): string {
  if (value instanceof Double) return `${String(value.value)} as a floating-point number`;
  if (value === SERVER_TIME) return 'the server time';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 40)}… (${String(text.length)} characters)` : text;
}

const HUGE = 'あ'.repeat(340_000);

/** What holds for all three. */
function everyKind(kind: Kind): Sentence[] {
  const lying = { [kind.path]: documents.stored(kind.full()) };
  const required = Object.keys(kind.full()).filter((field) => !kind.optional.includes(field));
  return [
    { says: `${kind.collection}: only the pupil creates it`, about: kind.collection, expectations: onlyThese(['aoi'], { kind: 'write', writes: [set(kind.path, kind.full())] }, fresh(kind)) },
    { says: `${kind.collection}: only the pupil sends it again`, about: kind.collection, expectations: onlyThese(['aoi'], { kind: 'write', writes: [set(kind.path, kind.full())] }, lying) },
    { says: `${kind.collection}: nobody deletes it`, about: kind.collection, expectations: onlyThese([], { kind: 'write', writes: [remove(kind.path)] }, lying) },
    accepts(kind, 'it with nothing that may be left out', kind.bare()),
    ...kind.optional.map((field) => accepts(kind, `it without ${field}`, documents.without(kind.full(), field))),
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
  const other: Fields = { classId: NEXT_CLASS, talk: false };
  const changed = Object.fromEntries(Object.entries(other).filter(([field]) => field in kind.full()));
  return [
    accepts(kind, 'a newer revision', { ...kind.full(), ...changed, rev: START + 1 }, lying()),
    refuses(kind, 'an older revision', { ...kind.full(), rev: START - 1 }, lying()),
    refuses(kind, 'an older revision of a greater device', { ...kind.full(), rev: START - 1, deviceId: 'tablet-00000009' }, lying()),
    accepts(kind, 'the same rev of a greater device', { ...kind.full(), deviceId: 'tablet-00000002' }, lying()),
    refuses(kind, 'the same rev of a smaller device', { ...kind.full(), deviceId: 'tablet-00000000' }, lying()),
    accepts(kind, 'the same once more', kind.full(), lying()),
    refuses(kind, 'another content under the same revision', { ...kind.full(), ...changed }, lying()),
    refuses(kind, 'another tablet time under the same revision', { ...kind.full(), capturedAt: instant(0) }, lying()),
  ];
}

function classIds(kind: Kind): Sentence[] {
  return [
    ...acceptsField(kind, 'classId', NEXT_CLASS, `2026-9-${'a'.repeat(16)}`),
    ...refusesField(kind, 'classId', '', '2026-5', '2026-0-1', '202-5-1', '20260-5-1', `2026-5-${'a'.repeat(17)}`, '2026-5-', '2026-5-A', 5, [OWN_CLASS]),
  ];
}

const onDay = (day: string) => ({ who: 'aoi' as const, writes: [set(paths.checkIn(SORA, 'p-aoi', day), documents.checkIn({ day }))] });
const noteOnDay = (day: string) => ({ who: 'aoi' as const, writes: [set(paths.note(SORA, 'p-aoi', day, 'homeroom'), documents.note({ day }))] });

const days: Sentence[] = [
  ...[-60, -59, -1, 1, 2].flatMap((count) => [
    mayWrite(`checkIns: accepts a day ${String(count)} days from today`, onDay(dayIn(count))),
    mayWrite(`notes: accepts a day ${String(count)} days from today`, noteOnDay(dayIn(count))),
  ]),
  ...[-366, -61, 3, 400].flatMap((count) => [
    mayNotWrite(`checkIns: refuses a day ${String(count)} days from today`, onDay(dayIn(count))),
    mayNotWrite(`notes: refuses a day ${String(count)} days from today`, noteOnDay(dayIn(count))),
  ]),
  // Each lies, as a text, between the first and the last accepted day.
  ...[`${today}x`, today.replaceAll('-', '/'), `${dayIn(-45).slice(0, 8)}32`, `${dayIn(-25).slice(0, 8)}31x`].flatMap((day) => {
    const id = day.replaceAll('/', '.');
    return [
      mayNotWrite(`checkIns: refuses ${day} as a day`, { who: 'aoi', writes: [set(paths.checkIn(SORA, 'p-aoi', id), documents.checkIn({ day: id }))] }),
    ];
  }),
  mayNotWrite('checkIns: refuses another day than its id says', { who: 'aoi', writes: [set(paths.checkIn(SORA, 'p-aoi', yesterday), documents.checkIn())] }),
  mayNotWrite('notes: refuses another day than its id says', { who: 'aoi', writes: [set(paths.note(SORA, 'p-aoi', yesterday, 'homeroom'), documents.note())] }),
  mayNotWrite('notes: refuses another audience than its id says', { who: 'aoi', writes: [set(paths.note(SORA, 'p-aoi', yesterday, 'counsellor'), documents.note({ day: yesterday }))] }),
  mayNotWrite('notes: refuses an audience that nobody is', { who: 'aoi', writes: [set(`${paths.pupil(SORA, 'p-aoi')}/notes/${today}_me`, documents.note({ audience: 'me' }))] }),
];

const checkInFields: Sentence[] = [
  ...everyKind(checkIns),
  ...classIds(checkIns),
  ...acceptsField(checkIns, 'scale', 'faces', 'numbers'),
  ...refusesField(checkIns, 'scale', 'stars', 1),
  ...acceptsField(checkIns, 'level', 1, 4),
  ...refusesField(checkIns, 'level', 0, 5, 2.5, new Double(3), Double.NOT_A_NUMBER, '3', null),
  ...acceptsField(checkIns, 'body', 'good', 'bad'),
  ...refusesField(checkIns, 'body', 'sick', true),
  ...refusesField(checkIns, 'talkTo', 'counsellor', true),
  ...refusesField(checkIns, 'skipped', 'no', 0),
  accepts(checkIns, 'a skipped day', documents.without({ ...documents.checkIn(), skipped: true }, 'level')),
  accepts(checkIns, 'a skipped day with null for level', documents.checkIn({ skipped: true, level: null })),
  refuses(checkIns, 'a skipped day with a level', documents.checkIn({ skipped: true })),
  refuses(checkIns, 'a skipped day that is not a boolean', documents.without({ ...documents.checkIn(), skipped: 'yes' }, 'level')),
];

const noteFields: Sentence[] = [
  ...everyKind(notes),
  mayWrite('notes: accepts one to the counsellors', { who: 'aoi', writes: [set(paths.note(SORA, 'p-aoi', yesterday, 'counsellor'), documents.note({ day: yesterday, audience: 'counsellor', text: 'あのね' }))] }),
  ...acceptsField(notes, 'text', 'あ', 'あ'.repeat(500)),
  ...refusesField(notes, 'text', '', 'あ'.repeat(501), ['あのね'], HUGE.slice(0, 300_000)),
  ...acceptsField(notes, 'talk', false),
  ...refusesField(notes, 'talk', 'yes', 1),
  ...acceptsField(notes, 'withdrawn', true),
  ...refusesField(notes, 'withdrawn', 'yes', 0),
];

const many = (count: number): Fields => Object.fromEntries(Array.from({ length: count }, (_, index) => [`item_${String(index)}`, 2]));

const responseFields: Sentence[] = [
  ...everyKind(responses),
  ...classIds(responses),
  ...acceptsField(responses, 'form', 'grades1_3'),
  ...refusesField(responses, 'form', 'grades7_9', 4),
  ...refusesField(responses, 'instrument', 'soramoyo-34@2', 'other-12@1', null),
  ...acceptsField(responses, 'answers', {}, { a: 1 }, { [`a${'9'.repeat(31)}`]: 1, b_2: 4 }, many(200)),
  ...refusesField(responses, 'answers', many(201), { a: 0 }, { a: 5 }, { a: 2.5 }, { a: new Double(2) }, { a: Double.NOT_A_NUMBER }, { a: '2' }, { a: 'skipped' }, { a: null }, { a: true }),
  ...refusesField(responses, 'answers', { A: 1 }, { '1a': 1 }, { 'a b': 1 }, { 'a ': 1 }, { ' a': 1 }, { [`a${'9'.repeat(32)}`]: 1 }, { a: 1, [`b${'9'.repeat(32)}`]: 1 }, { a: 1, B: 1 }, { a: 1, '2': 1 }, [1], 'a'),
  ...acceptsField(responses, 'comment', 'あ', 'あ'.repeat(200)),
  ...refusesField(responses, 'comment', '', 'あ'.repeat(201), ['あ']),
  ...acceptsField(responses, 'paceMs', 0, 86_400_000),
  ...refusesField(responses, 'paceMs', -1, 86_400_001, 3.5, new Double(3), Double.NOT_A_NUMBER),
];

const inRound = (change: Fields, fields: Fields = {}, also: Documents = {}) =>
  ({ who: 'aoi', writes: [set(responses.path, { ...documents.response(), ...fields })], given: { ...fresh(responses), ...also, [paths.round(SORA, ROUND)]: documents.round(change) } }) as const;
const closed = (daysAgo: number): Fields => ({ opensAt: instant(-60 * DAY), closesAt: instant(-daysAgo * DAY) });

const rounds: Sentence[] = [
  mayNotWrite('responses: refuses one before the round opens', inRound({ opensAt: instant(DAY) })),
  mayNotWrite('responses: refuses one to a round that is not there', { who: 'aoi', writes: [set(paths.response(SORA, 'p-aoi', '2020-spring'), documents.response())] }),
  mayNotWrite('responses: refuses one written after the round closed', inRound(closed(1), { capturedAt: instant(-DAY / 2) })),
  mayWrite('responses: accepts one written in time that arrives late', inRound(closed(1), { capturedAt: instant(-DAY * 2) })),
  mayWrite('responses: accepts one written in time for 30 days', inRound(closed(29.5), { capturedAt: instant(-DAY * 40) })),
  mayNotWrite('responses: refuses one written in time after 30 days', inRound(closed(30.5), { capturedAt: instant(-DAY * 40) })),
  mayNotWrite('responses: refuses a written time after the round opened and closed again, late', inRound(closed(20), { capturedAt: instant(-DAY * 10) })),
  mayWrite('responses: accepts one of an invited class', inRound({ classIds: [OWN_CLASS] })),
  mayNotWrite('responses: refuses one of a class that is not invited, whatever class it claims', inRound({ classIds: [NEXT_CLASS] }, { classId: NEXT_CLASS })),
  mayWrite('responses: accepts one of a pupil who has moved to an invited class since the token', inRound({ classIds: [NEXT_CLASS] }, {}, { [paths.pupil(SORA, 'p-aoi')]: documents.pupilDocument('uid-aoi', [NEXT_CLASS]) })),
  mayNotWrite('responses: refuses one when the round invites nobody', inRound({ classIds: [] })),
];

const derived: Sentence[] = [
  paths.result(SORA, 'p-aoi', ROUND),
  paths.homeroomResult(SORA, 'p-aoi', ROUND),
  paths.sensitiveAnswers(SORA, 'p-aoi', ROUND),
  `${paths.pupil(SORA, 'p-aoi')}/derived/risk`,
  paths.classDay(SORA, OWN_CLASS, today),
  paths.classRound(SORA, ROUND, OWN_CLASS),
  paths.classRoundFull(SORA, ROUND, OWN_CLASS),
  paths.schoolStats(SORA, ROUND, 'school'),
  paths.cityStats(ROUND),
  paths.sweep,
  'audit/2',
  paths.pupil(SORA, 'p-aoi'),
  paths.roster(SORA, OWN_CLASS),
  paths.schoolClass(SORA, OWN_CLASS),
  paths.boardStaff(uidOf('board')),
  paths.identity('0'.repeat(64)),
  'models/soramoyo-risk',
].flatMap((path) => [
  { says: `${path}: nobody writes it`, about: path.split('/').at(-2) ?? '', expectations: onlyThese([], { kind: 'write', writes: [set(path, { active: true })] }) },
  { says: `${path}: nobody deletes it`, about: path.split('/').at(-2) ?? '', expectations: onlyThese([], { kind: 'write', writes: [remove(path)] }) },
]);

const batches: Sentence[] = [
  mayWrite('batch: accepts a check-in and a note together', { who: 'aoi', writes: [set(checkIns.path, documents.checkIn({ rev: START + 1 })), set(notes.path, documents.note({ rev: START + 1 }))] }),
  mayNotWrite('batch: refuses a check-in beside a forged one', { who: 'aoi', writes: [set(checkIns.path, documents.checkIn({ rev: START + 1 })), set(paths.checkIn(SORA, 'p-hina', today), documents.checkIn({ rev: START + 1 }))] }),
  mayNotWrite('batch: refuses a check-in beside a result', { who: 'aoi', writes: [set(checkIns.path, documents.checkIn({ rev: START + 1 })), set(paths.result(SORA, 'p-aoi', ROUND), { indicators: {} })] }),
];

const keyPath = paths.outboxKey(uidOf('aoi'));
const key = (value: Value): Fields => ({ key: value });
const KEY = `${'aB9+/'.repeat(8)}abc=`;
const keyWrite = (fields: Fields, given: Documents = { [keyPath]: null }) => ({ who: 'aoi' as const, writes: [set(keyPath, fields)], given });
const outboxKeys: Sentence[] = [
  { says: 'keys: only the owner creates the key of a queue', about: 'keys', expectations: onlyThese(['aoi'], { kind: 'write', writes: [set(keyPath, key(KEY))] }, { [keyPath]: null }) },
  { says: 'keys: nobody changes it', about: 'keys', expectations: onlyThese([], { kind: 'write', writes: [set(keyPath, key(KEY))] }) },
  { says: 'keys: nobody deletes it', about: 'keys', expectations: onlyThese([], { kind: 'write', writes: [remove(keyPath)] }) },
  { says: 'keys: nobody keeps another document there', about: 'keys', expectations: onlyThese([], { kind: 'write', writes: [set(`users/${uidOf('aoi')}/keys/other`, key(KEY))] }) },
  mayNotWrite('keys: refuses a shorter key', keyWrite(key(KEY.slice(1)))),
  mayNotWrite('keys: refuses a longer key', keyWrite(key(`a${KEY}`))),
  mayNotWrite('keys: refuses a key that is no text', keyWrite(key(3))),
  mayNotWrite('keys: refuses anything beside the key', keyWrite({ ...key(KEY), school: SORA })),
  mayNotWrite('keys: refuses a document without the key', keyWrite({})),
];

export const pupilWriting: Sentence[] = [...checkInFields, ...noteFields, ...responseFields, ...days, ...rounds, ...derived, ...batches, ...outboxKeys];

