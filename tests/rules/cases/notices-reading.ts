/** Who may see a notice, what was decided about it, and whom the clock has told. */
import { noticeParts } from '@domain/access/notice-queries';
import { classesOf } from '@domain/access/standing';
import { NOTICE_AUDIENCES } from '@domain/notices/circles';
import { NOTICE_KINDS } from '@domain/notices/kinds';
import { paths } from '@domain/paths';
import { today } from '../../support/rules-clock';
import {
  eachTheirOwn,
  type Filter,
  finds,
  gets,
  inWords,
  lists,
  listsOwn,
  onlyThese,
  type Sentence,
} from '../../support/rules-expectation';
import * as lying from '../../support/rules-notices';
import {
  HIMAWARI,
  NEXT_CLASS,
  OWN_CLASS,
  SORA,
  everybody,
  people,
  uidOf,
  type Name,
} from '../../support/rules-people';
import { allTeachers, counsellors, lookAfter, memberOf, noticeReaders, pupil, whoIs } from './readers';

const NOTICES = `${paths.school(SORA)}/notices`;
const noTalk = NOTICE_KINDS.filter((kind) => kind !== 'talk');
const beyondHomeroom = NOTICE_AUDIENCES.filter((audience) => audience !== 'homeroom');
const path = (noticeId: string) => paths.notice(SORA, noticeId);
const always: Name[] = [...counsellors, 'leader'];

const oneByOne: Sentence[] = [
  ...[
    ...[lying.FOR_HOMEROOM, lying.FOR_COUNSELLORS, lying.FOR_ALL, lying.FOR_ONE, lying.TALK],
    ...[lying.CONFIDED, lying.CONFIDED_TO_ALL, lying.OF_TWO_CLASSES],
  ].flatMap((noticeId) => gets(path(noticeId), noticeReaders(noticeId))),
  ...gets(path(lying.MISSING_NOTICE), ['counsellor'], ' (not there)'),
  finds(path(lying.FOR_HOMEROOM), noticeReaders(lying.FOR_HOMEROOM)),
  finds(path(lying.MISSING_NOTICE), ['counsellor']),
];

const listed: Sentence[] = [
  ...lists(NOTICES, ['counsellor']),
  ...lists(
    NOTICES,
    whoIs(['homeroom', 'counsellor'], { child: 'aoi' }),
    ['audience', 'homeroom'],
    ['classId', OWN_CLASS],
  ),
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

/** What the screens of 気づき ask for, part by part. */
const asked: Sentence[] = everybody.flatMap((name) => {
  const member = memberOf(name);
  if (member === undefined) return [];
  const { role, title } = member;
  const viewer = { uid: uidOf(name), role, title, school: SORA, classIds: classesOf(member, today) };
  return noticeParts(viewer).map((part) => {
    const where = part.map(([field, operator, value]): Filter => {
      if (operator === '==') return [field, value];
      return operator === 'in' ? [field, operator, value] : [field, operator, value];
    });
    const says = `${name} may list notices${where.map((one) => ` where ${inWords(one)}`).join('')}`;
    const request = { kind: 'list', collection: 'notices', parent: paths.school(SORA), where } as const;
    return { says, about: 'notices', expectations: [{ who: people[name], request, allowed: true, says }] };
  });
});

const below: Sentence[] = [lying.FOR_HOMEROOM, lying.FOR_ONE, lying.CONFIDED].flatMap((noticeId) => {
  const readers = noticeReaders(noticeId);
  return [
    ...gets(paths.review(SORA, noticeId, uidOf('counsellor')), readers),
    ...gets(paths.review(SORA, noticeId, uidOf('homeroom')), readers, ' (not there yet)'),
    ...lists(`${path(noticeId)}/reviews`, readers),
    ...gets(paths.noticeCall(SORA, noticeId, 0), readers),
    ...lists(`${path(noticeId)}/calls`, readers),
  ];
});

const kept: Sentence[] = [
  ...gets(
    paths.review(SORA, lying.MISSING_NOTICE, uidOf('homeroom')),
    ['counsellor'],
    ' (of a notice that is not there)',
  ),
  ...lists(`${path(lying.MISSING_NOTICE)}/calls`, ['counsellor']),
  ...gets(paths.digest(SORA, today), []),
  ...lists(`${paths.school(SORA)}/digests`, []),
  ...gets(paths.approvedOption(SORA, 'p-aoi', 'option-1'), ['aoi', ...lookAfter]),
  ...gets(paths.approvedOption(SORA, 'p-aoi', 'option-9'), ['aoi', ...lookAfter], ' (not there)'),
  ...lists(pupil('p-aoi', 'options'), ['aoi', ...lookAfter]),
  ...lists(pupil('p-aoi', 'options'), ['aoi', ...lookAfter], ['withdrawn', false]),
];

export const noticesReading: Sentence[] = [...oneByOne, ...listed, ...asked, ...below, ...kept];
