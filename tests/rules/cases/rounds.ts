import { paths } from '@domain/paths';
import { DAY, HOUR, instant } from '../../support/rules-clock';
import * as documents from '../../support/rules-documents';
import {
  mayNotWrite,
  mayWrite,
  onlyThese,
  remove,
  set,
  type Documents,
  type Sentence,
} from '../../support/rules-expectation';
import { OWN_CLASS, SORA } from '../../support/rules-people';
import { SERVER_TIME, type Fields } from '../../support/rules-values';
import { ROUND } from '../../support/rules-world';
import { list, onlyAdminChanges, setUp } from './set-up';

const next = paths.round(SORA, '2026-winter');
const running = documents.round({ opensAt: instant(-DAY), closesAt: instant(DAY) });
const future = documents.round({ opensAt: instant(DAY), closesAt: instant(2 * DAY) });
const over = documents.round({ opensAt: instant(-2 * DAY), closesAt: instant(-HOUR) });
const change = (lying: Fields, fields: Fields) =>
  ({ who: 'admin', writes: [set(next, { ...lying, ...fields })], given: { [next]: lying } }) as const;
const create = (id: string, given: Documents = {}) =>
  ({
    who: 'admin',
    writes: [set(paths.round(SORA, id), documents.round())],
    given: { [paths.round(SORA, id)]: null, ...given },
  }) as const;
export const rounds: Sentence[] = [
  ...setUp({
    path: next,
    who: 'admin',
    build: documents.round,
    good: {
      title: ['あ', 'あ'.repeat(80)],
      closesAt: [SERVER_TIME],
      classIds: [[OWN_CLASS], list(100)],
    },
    bad: {
      title: ['', 'あ'.repeat(81), ['あ']],
      instrument: ['soramoyo-34', 'soramoyo-34@0', 'soramoyo-34@1x', 'Soramoyo@1', 34],
      opensAt: [instant(8 * DAY), instant(7 * DAY), 'now'],
      closesAt: [instant(-HOUR), 'later'],
      classIds: ['none', [], list(101), { all: true }],
    },
  }).filter(({ says }) => !says.includes('nobody deletes')),
  mayWrite('rounds: accepts an id of 40 characters', create('a'.repeat(40))),
  mayWrite('rounds: accepts an id of 3 characters', create('abc')),
  mayNotWrite('rounds: refuses an id of 2 characters', create('ab')),
  mayNotWrite('rounds: refuses an id of 41 characters', create('a'.repeat(41))),
  mayNotWrite('rounds: refuses an id that ids of classes could be taken for', create('2026_winter')),
  mayNotWrite(
    'rounds: refuses one while nobody is named whom an answer about danger reaches',
    create('2026-winter', { [paths.settings(SORA, 'policy')]: null }),
  ),
  onlyAdminChanges(next, { ...running, title: '3学期' }, running),
  mayWrite(
    'rounds: all of it may change before it opens',
    change(future, { instrument: 'soramoyo-34@2', opensAt: instant(HOUR), classIds: [OWN_CLASS] }),
  ),
  mayWrite('rounds: its end may change while it runs', change(running, { closesAt: instant(3 * DAY) })),
  mayWrite('rounds: it may be closed now', change(running, { closesAt: SERVER_TIME })),
  mayNotWrite('rounds: it is never closed in the past', change(running, { closesAt: instant(-HOUR) })),
  mayNotWrite('rounds: its instrument stays while it runs', change(running, { instrument: 'soramoyo-34@2' })),
  mayNotWrite(
    'rounds: its instrument stays when its title changes',
    change(running, { instrument: 'soramoyo-34@2', title: '3学期' }),
  ),
  mayNotWrite('rounds: its beginning stays while it runs', change(running, { opensAt: instant(HOUR) })),
  mayNotWrite('rounds: its classes stay while it runs', change(running, { classIds: [OWN_CLASS] })),
  mayNotWrite('rounds: a change is a round again', change(future, { title: '' })),
  mayWrite(
    'rounds: its title may have readings and other languages',
    change(future, { titles: { ja: '{秋|あき}のアンケート', 'ja-easy': 'あきの アンケート', en: 'Autumn' } }),
  ),
  mayNotWrite(
    'rounds: a title in languages is one in Japanese',
    change(future, { titles: { en: 'Autumn' } }),
  ),
  mayNotWrite('rounds: no language is made up', change(future, { titles: { ja: 'あき', xx: 'a' } })),
  ...['ja', 'ja-easy', 'en', 'pt', 'zh', 'vi', 'fil'].map((language) =>
    mayNotWrite(
      `rounds: a title is a short text in every language (${language})`,
      change(future, { titles: { ja: 'あき', [language]: 3 } }),
    ),
  ),
  mayNotWrite('rounds: titles are by language', change(future, { titles: 'あき' })),
  mayNotWrite('rounds: it is not opened again after it closed', change(over, { closesAt: instant(DAY) })),
  {
    says: 'rounds: only the administrator deletes one before it opens',
    about: 'rounds',
    expectations: onlyThese(['admin'], { kind: 'write', writes: [remove(next)] }, { [next]: future }),
  },
  {
    says: 'rounds: nobody deletes one that has opened',
    about: 'rounds',
    expectations: onlyThese([], { kind: 'write', writes: [remove(paths.round(SORA, ROUND))] }),
  },
];
