import { paths } from '@domain/paths';
import * as documents from '../../support/rules-documents';
import { onlyThese, type Sentence, set } from '../../support/rules-expectation';
import { SORA, UMI } from '../../support/rules-people';
import { Double } from '../../support/rules-values';
import { classIds, everyRecord } from './every-record';
import { accepts, acceptsField, checkIns, refuses, refusesField } from './pupil-kinds';

/** Kai has been called p-aoi here, too. */
const MOVED = paths.moved(SORA, 'p-aoi');

export const checkInFields: Sentence[] = [
  ...everyRecord(checkIns),
  {
    says: 'checkIns: a child that has gone to another school sends here, too, what waited on its tablet',
    about: 'checkIns',
    expectations: [
      ...onlyThese(
        ['aoi', 'kai'],
        { kind: 'write', writes: [set(checkIns.path, checkIns.bare())] },
        { [MOVED]: { to: UMI }, [checkIns.path]: null },
      ),
      ...onlyThese(
        ['aoi'],
        { kind: 'write', writes: [set(checkIns.path, checkIns.bare())] },
        { [MOVED]: null, [checkIns.path]: null },
      ),
    ],
  },
  ...classIds(checkIns),
  ...acceptsField(checkIns, 'scale', 'faces', 'numbers'),
  ...refusesField(checkIns, 'scale', 'stars', 1),
  ...acceptsField(checkIns, 'level', 1, 4),
  ...refusesField(checkIns, 'level', 0, 5, 2.5, new Double(3), Double.NOT_A_NUMBER, '3', null),
  ...acceptsField(checkIns, 'body', 'good', 'bad'),
  ...refusesField(checkIns, 'body', 'sick', true),
  ...acceptsField(checkIns, 'soft', { question: 'someone', answer: 'yes' }),
  ...refusesField(checkIns, 'soft', 'no', { question: 'sleep' }, { question: 'food', answer: 'no' }),
  ...refusesField(
    checkIns,
    'soft',
    { question: 'sleep', answer: 1 },
    { question: 'sleep', answer: 'no', text: '-' },
  ),
  ...refusesField(checkIns, 'talkTo', 'counsellor', true),
  ...refusesField(checkIns, 'skipped', 'no', 0),
  accepts(checkIns, 'a skipped day', documents.without({ ...documents.checkIn(), skipped: true }, 'level')),
  refuses(checkIns, 'a skipped day with null for level', documents.checkIn({ skipped: true, level: null })),
  refuses(checkIns, 'a skipped day with a level', documents.checkIn({ skipped: true })),
  refuses(
    checkIns,
    'a skipped day that is not a boolean',
    documents.without({ ...documents.checkIn(), skipped: 'yes' }, 'level'),
  ),
];
