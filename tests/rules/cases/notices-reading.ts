/** Who may see a notice, what was decided about it, and whom the clock has told. */
import { NOTICE_AUDIENCES, NOTICE_KINDS } from '@domain/notices/records';
import { paths } from '@domain/paths';
import { today } from '../../support/rules-clock';
import {
  eachTheirOwn,
  finds,
  gets,
  lists,
  listsOwn,
  onlyThese,
  type Sentence,
} from '../../support/rules-expectation';
import * as lying from '../../support/rules-notices';
import { HIMAWARI, NEXT_CLASS, OWN_CLASS, SORA, uidOf, type Name } from '../../support/rules-people';
import { allTeachers, counsellors, pupil, teachers } from './readers';

const NOTICES = `${paths.school(SORA)}/notices`;
const noTalk = NOTICE_KINDS.filter((kind) => kind !== 'talk');
const beyondHomeroom = NOTICE_AUDIENCES.filter((audience) => audience !== 'homeroom');
const path = (noticeId: string) => paths.notice(SORA, noticeId);
const always: Name[] = [...counsellors, 'leader'];
const ofHomeroom: Name[] = [...teachers, ...always];

const oneByOne: Sentence[] = [
  ...gets(path(lying.FOR_HOMEROOM), ofHomeroom),
  ...gets(path(lying.FOR_COUNSELLORS), always),
  ...gets(path(lying.FOR_ALL), [...allTeachers, ...always]),
  ...gets(path(lying.FOR_ONE), ['subject', ...always]),
  ...gets(path(lying.TALK), [...teachers, ...counsellors]),
  ...gets(path(lying.CONFIDED), ['counsellor']),
  ...gets(path(lying.CONFIDED_TO_ALL), [...allTeachers, 'leader', 'counsellor']),
  ...gets(path(lying.OF_TWO_CLASSES), ['nextClass', 'himawari', ...always]),
  ...gets(path(lying.MISSING_NOTICE), ['counsellor'], ' (not there)'),
  finds(path(lying.FOR_HOMEROOM), ofHomeroom),
  finds(path(lying.MISSING_NOTICE), ['counsellor']),
];

const listed: Sentence[] = [
  ...lists(NOTICES, ['counsellor']),
  ...lists(NOTICES, [...teachers, ...counsellors], ['audience', 'homeroom'], ['classId', OWN_CLASS]),
  ...lists(NOTICES, ['nextClass', ...counsellors], ['audience', 'homeroom'], ['classId', NEXT_CLASS]),
  ...lists(NOTICES, ['himawari', ...counsellors], ['audience', 'homeroom'], ['otherClassId', HIMAWARI]),
  ...lists(NOTICES, counsellors, ['audience', 'homeroom']),
  ...lists(NOTICES, ['counsellor'], ['classId', OWN_CLASS]),
  ...lists(NOTICES, always, ['kind', 'in', noTalk]),
  ...lists(NOTICES, ['counsellor'], ['kind', 'in', NOTICE_KINDS]),
  ...lists(NOTICES, counsellors, ['kind', 'talk'], ['audience', 'homeroom']),
  ...lists(NOTICES, ['counsellor'], ['kind', 'talk'], ['audience', 'counsellor']),
  ...listsOwn(NOTICES, ['leader', 'counsellor'], 'createdFor'),
  ...listsOwn(NOTICES, [...allTeachers, 'leader', 'counsellor'], 'createdFor', [
    'audience',
    'in',
    beyondHomeroom,
  ]),
  ...lists(NOTICES, ['counsellor'], ['createdFor', 'array-contains', uidOf('stranger')]).map((sentence) => ({
    ...sentence,
    expectations: sentence.expectations.filter(({ who }) => who.name !== 'stranger'),
  })),
  {
    says: 'collection group notices where createdFor has the own uid: nobody',
    about: 'notices',
    expectations: eachTheirOwn([], (name) => ({
      request: {
        kind: 'group',
        collection: 'notices',
        where: [['createdFor', 'array-contains', uidOf(name)]],
      },
    })),
  },
  {
    says: 'collection group notices of kinds without talk: nobody',
    about: 'notices',
    expectations: onlyThese([], { kind: 'group', collection: 'notices', where: [['kind', 'in', noTalk]] }),
  },
];

const below: Sentence[] = (
  [
    [lying.FOR_HOMEROOM, ofHomeroom],
    [lying.FOR_ONE, ['subject', ...always]],
    [lying.CONFIDED, ['counsellor']],
  ] as const
).flatMap(([noticeId, readers]) => [
  ...gets(paths.review(SORA, noticeId, uidOf('counsellor')), readers),
  ...gets(paths.review(SORA, noticeId, uidOf('homeroom')), readers, ' (not there yet)'),
  ...lists(`${path(noticeId)}/reviews`, readers),
  ...gets(paths.noticeCall(SORA, noticeId, 0), readers),
  ...lists(`${path(noticeId)}/calls`, readers),
]);

const kept: Sentence[] = [
  ...gets(
    paths.review(SORA, lying.MISSING_NOTICE, uidOf('homeroom')),
    ['counsellor'],
    ' (of a notice that is not there)',
  ),
  ...lists(`${path(lying.MISSING_NOTICE)}/calls`, ['counsellor']),
  ...gets(paths.digest(SORA, today), []),
  ...lists(`${paths.school(SORA)}/digests`, []),
  ...gets(paths.approvedOption(SORA, 'p-aoi', 'option-1'), ['aoi', ...ofHomeroom]),
  ...gets(paths.approvedOption(SORA, 'p-aoi', 'option-9'), ['aoi', ...ofHomeroom], ' (not there)'),
  ...lists(pupil('p-aoi', 'options'), ['aoi', ...ofHomeroom]),
  ...lists(pupil('p-aoi', 'options'), ['aoi', ...ofHomeroom], ['withdrawn', false]),
];

export const noticesReading: Sentence[] = [...oneByOne, ...listed, ...below, ...kept];
