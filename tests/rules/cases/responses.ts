import { paths } from '@domain/paths';
import { DAY, instant } from '../../support/rules-clock';
import * as documents from '../../support/rules-documents';
import { mayNotWrite, mayWrite, set, type Documents, type Sentence } from '../../support/rules-expectation';
import { HIMAWARI, NEXT_CLASS, OWN_CLASS, SORA, UMI } from '../../support/rules-people';
import { Double, type Fields } from '../../support/rules-values';
import { ROUND } from '../../support/rules-world';
import { classIds, everyRecord } from './every-record';
import { acceptsField, fresh, refusesField, responses } from './pupil-kinds';

const many = (count: number): Fields =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`item_${String(index)}`, 2]));

export const responseFields: Sentence[] = [
  ...everyRecord(responses),
  ...classIds(responses),
  ...acceptsField(responses, 'form', 'grades1_3'),
  ...refusesField(responses, 'form', 'grades7_9', 4),
  ...refusesField(responses, 'instrument', 'soramoyo-34@2', 'other-12@1', null),
  ...acceptsField(responses, 'answers', {}, { a: 1 }, { [`a${'9'.repeat(31)}`]: 1, b_2: 4 }, many(200)),
  ...acceptsField(responses, 'answers', { a: 1, b: 1 }, { a: 1, [`b${'9'.repeat(31)}`]: 1 }),
  ...refusesField(
    responses,
    'answers',
    many(201),
    { a: 0 },
    { a: 1, b: 9 },
    { aB: 1 },
    '',
    { a: 5 },
    { a: 2.5 },
    { a: new Double(2) },
    { a: Double.NOT_A_NUMBER },
    { a: '2' },
    { a: 'skipped' },
    { a: null },
    { a: true },
  ),
  ...refusesField(
    responses,
    'answers',
    { A: 1 },
    { '1a': 1 },
    { 'a b': 1 },
    { 'a ': 1 },
    { ' a': 1 },
    { [`a${'9'.repeat(32)}`]: 1 },
    { a: 1, [`b${'9'.repeat(32)}`]: 1 },
    { a: 1, B: 1 },
    { a: 1, '2': 1 },
    [1],
    'a',
  ),
  ...acceptsField(responses, 'comment', 'あ', 'あ'.repeat(200)),
  ...refusesField(responses, 'comment', '', 'あ'.repeat(201), ['あ']),
  ...acceptsField(responses, 'paceMs', 0, 86_400_000),
  ...refusesField(responses, 'paceMs', -1, 86_400_001, 3.5, new Double(3), Double.NOT_A_NUMBER),
];

const again = (stored: Fields, sent: Fields) =>
  ({
    who: 'aoi',
    writes: [set(responses.path, { ...documents.response(), ...sent })],
    given: { [responses.path]: { ...documents.response(), rev: 1, receivedAt: instant(-DAY), ...stored } },
  }) as const;

export const responsesAgain: Sentence[] = [
  mayWrite(
    'responses: accepts other answers to the same items, and more',
    again({ answers: { a: 1, b: 2 } }, { answers: { a: 4, b: 'declined', c: 3 } }),
  ),
  mayNotWrite(
    'responses: refuses to let go of an answer that is there',
    again({ answers: { a: 1, b: 2 } }, { answers: { a: 4, c: 3 } }),
  ),
  mayNotWrite('responses: refuses to let go of every answer', again({ answers: { a: 1 } }, { answers: {} })),
  mayWrite(
    'responses: accepts other words, and the first',
    again({ answers: {}, comment: 'あ' }, { answers: {}, comment: 'い' }),
  ),
  mayWrite('responses: accepts the first words', again({ answers: {} }, { answers: {}, comment: 'い' })),
  mayNotWrite(
    'responses: refuses to let go of words',
    again({ answers: {}, comment: 'あ' }, { answers: {} }),
  ),
  mayWrite(
    'responses: accepts the answers of another form in place of these',
    again({ form: 'grades1_3', answers: { a: 1 }, comment: 'あ' }, { form: 'grades4_9', answers: {} }),
  ),
];

const inRound = (change: Fields, fields: Fields = {}, also: Documents = {}) =>
  ({
    who: 'aoi',
    writes: [set(responses.path, { ...documents.response(), ...fields })],
    given: { ...fresh(responses), ...also, [paths.round(SORA, ROUND)]: documents.round(change) },
  }) as const;
const closed = (daysAgo: number): Fields => ({
  opensAt: instant(-60 * DAY),
  closesAt: instant(-daysAgo * DAY),
});

export const responsesInRounds: Sentence[] = [
  mayNotWrite('responses: refuses one before the round opens', inRound({ opensAt: instant(DAY) })),
  mayNotWrite('responses: refuses one to a round that is not there', {
    who: 'aoi',
    writes: [set(paths.response(SORA, 'p-aoi', '2020-spring'), documents.response())],
  }),
  mayNotWrite(
    'responses: refuses one written after the round closed',
    inRound(closed(1), { capturedAt: instant(-DAY / 2) }),
  ),
  mayWrite(
    'responses: accepts one that arrives in time from a tablet whose clock is two days fast',
    inRound({ closesAt: instant(DAY) }, { capturedAt: instant(2 * DAY) }),
  ),
  mayWrite(
    'responses: accepts one written in time that arrives late',
    inRound(closed(1), { capturedAt: instant(-DAY * 2) }),
  ),
  mayWrite(
    'responses: accepts one written in time for 30 days',
    inRound(closed(29.5), { capturedAt: instant(-DAY * 40) }),
  ),
  mayNotWrite(
    'responses: refuses one written in time after 30 days',
    inRound(closed(30.5), { capturedAt: instant(-DAY * 40) }),
  ),
  mayNotWrite(
    'responses: refuses a written time after the round opened and closed again, late',
    inRound(closed(20), { capturedAt: instant(-DAY * 10) }),
  ),
  mayWrite('responses: accepts one of an invited class', inRound({ classIds: [OWN_CLASS] })),
  mayWrite(
    'responses: accepts one of a pupil who was invited and has moved since',
    inRound(
      { classIds: [OWN_CLASS] },
      {},
      { [paths.pupil(SORA, 'p-aoi')]: documents.pupilDocument('uid-aoi', [NEXT_CLASS]) },
    ),
  ),
  mayNotWrite(
    'responses: refuses one of a class that is not invited, whatever class it claims',
    inRound({ classIds: [NEXT_CLASS] }, { classId: NEXT_CLASS }),
  ),
  mayWrite(
    'responses: accepts one of a pupil who has moved to an invited class since the token',
    inRound(
      { classIds: [NEXT_CLASS, '2026-6-1'] },
      {},
      { [paths.pupil(SORA, 'p-aoi')]: documents.pupilDocument('uid-aoi', [NEXT_CLASS, HIMAWARI]) },
    ),
  ),
  mayWrite('responses: accepts one of a pupil who was invited here and is at another school since', {
    ...inRound({ classIds: [NEXT_CLASS] }, {}, { [paths.moved(SORA, 'p-aoi')]: { to: UMI } }),
    who: 'kai',
  }),
  mayNotWrite('responses: refuses one when the round invites nobody', inRound({ classIds: [] })),
  mayNotWrite('responses: refuses one of a round that is only tried out', inRound({ practice: true })),
  mayWrite('responses: accepts one of a round that says it is no practice', inRound({ practice: false })),
];
