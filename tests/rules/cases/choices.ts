/** The standing choices of a child, which no adult reads. */
import { paths } from '@domain/paths';
import * as documents from '../../support/rules-documents';
import { gets, lists, mayNotWrite, set, type Sentence } from '../../support/rules-expectation';
import { SORA } from '../../support/rules-people';
import { everyRecord } from './every-record';
import { acceptsField, choices, refusesField } from './pupil-kinds';
import { pupil, readersOf } from './readers';

/** Values for a list of people whom a child leaves out. */
export const GOOD_NOT = [[], ['a'], Array.from({ length: 20 }, () => 'a'.repeat(128))];
export const BAD_NOT = [
  ...[['a b'], [''], ['a'.repeat(129)], [1], [null], 'uid-homeroom', { a: 'b' }, null],
  Array.from({ length: 21 }, (_, index) => `uid-${String(index)}`),
];

const readers = readersOf('standingChoices', { child: 'aoi' });

export const standingChoices: Sentence[] = [
  ...everyRecord(choices),
  ...gets(choices.path, readers),
  ...lists(pupil('p-aoi', 'choices'), readers),
  ...acceptsField(choices, 'not', ...GOOD_NOT),
  ...refusesField(choices, 'not', ...BAD_NOT),
  ...acceptsField(choices, 'atHome', true),
  ...refusesField(choices, 'atHome', 'yes', 1),
  ...acceptsField(choices, 'use', { wish: 'resume', at: new Date(0) }),
  ...refusesField(
    choices,
    'use',
    ...['stop', { wish: 'stop' }, { wish: 'other', at: new Date(0) }, { wish: 'stop', at: '2026-11-20' }],
    { wish: 'stop', at: new Date(0), why: 'x' },
  ),
  mayNotWrite('choices: refuses another document beside it', {
    who: 'aoi',
    writes: [set(`${paths.pupil(SORA, 'p-aoi')}/choices/other`, documents.choices())],
  }),
];
