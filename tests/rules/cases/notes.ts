import { paths } from '@domain/paths';
import { yesterday } from '../../support/rules-clock';
import * as documents from '../../support/rules-documents';
import { mayWrite, set, type Sentence } from '../../support/rules-expectation';
import { SORA } from '../../support/rules-people';
import { everyRecord } from './every-record';
import { acceptsField, notes, refusesField } from './pupil-kinds';

export const noteFields: Sentence[] = [
  ...everyRecord(notes),
  mayWrite('notes: accepts one to the counsellors', {
    who: 'aoi',
    writes: [
      set(
        paths.note(SORA, 'p-aoi', yesterday, 'counsellor'),
        documents.note({ day: yesterday, audience: 'counsellor', text: 'あのね' }),
      ),
    ],
  }),
  ...acceptsField(notes, 'text', 'あ', 'あ'.repeat(500)),
  ...refusesField(notes, 'text', '', 'あ'.repeat(501), ['あのね'], 'あ'.repeat(300_000)),
  ...acceptsField(notes, 'talk', false),
  ...refusesField(notes, 'talk', 'yes', 1),
  ...acceptsField(notes, 'withdrawn', true),
  ...refusesField(notes, 'withdrawn', 'yes', 0),
  ...acceptsField(
    notes,
    'readers',
    ['a'],
    Array.from({ length: 20 }, () => 'a'.repeat(128)),
  ),
  ...refusesField(
    notes,
    'readers',
    ...[[], ['a b'], [''], ['a'.repeat(129)], [1], [null], 'uid-homeroom', { a: 'b' }],
    Array.from({ length: 21 }, (_, index) => `uid-${String(index)}`),
  ),
];
