/** Who may see a notice, what was decided about it, and whom the clock has told. */
import { NOTICE_KINDS } from '@domain/notices/kinds';
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
import { OWN_CLASS, SORA, uidOf, type Name } from '../../support/rules-people';
import { lookAfter, noticeReaders, pupil, whoIs } from './readers';

const NOTICES = `${paths.school(SORA)}/notices`;
/** Whoever may stand among the readers of a notice. */
const atWork: Name[] = [...whoIs(['teacher', 'counsellor', 'leader']), 'board'];
const UNNAMED = { kind: 'absence', readers: [uidOf('homeroom')] };
const path = (noticeId: string) => paths.notice(SORA, noticeId);

const oneByOne: Sentence[] = [
  ...[
    ...[lying.FOR_HOMEROOM, lying.FOR_COUNSELLORS, lying.FOR_ALL, lying.FOR_ONE, lying.TALK],
    ...[lying.CONFIDED, lying.CONFIDED_TO_ALL, lying.OF_TWO_CLASSES, lying.KEPT],
  ].flatMap((noticeId) => gets(path(noticeId), noticeReaders(noticeId))),
  ...gets(path(lying.FOR_BOARD), ['board']),
  ...gets(path(lying.MISSING_NOTICE), [], ' (not there)'),
  finds(path(lying.FOR_HOMEROOM), noticeReaders(lying.FOR_HOMEROOM)),
  finds(path(lying.MISSING_NOTICE), []),
];

const listed: Sentence[] = [
  ...lists(NOTICES, []),
  ...lists(NOTICES, [], ['audience', 'homeroom'], ['classId', OWN_CLASS]),
  ...lists(NOTICES, [], ['kind', 'in', NOTICE_KINDS]),
  ...listsOwn(NOTICES, [], 'createdFor'),
  ...listsOwn(NOTICES, atWork, 'readers'),
  ...listsOwn(NOTICES, atWork, 'readers', ['pupilId', 'p-aoi']),
  ...lists(NOTICES, [], ['readers', 'array-contains', uidOf('stranger')]),
  {
    says: 'collection group notices where readers has the own uid: board',
    about: 'notices',
    expectations: eachTheirOwn(['board'], (name) => ({
      request: { kind: 'group', collection: 'notices', where: [['readers', 'array-contains', uidOf(name)]] },
    })),
  },
];

listed.push({
  says: 'collection group notices without a name: nobody',
  about: 'notices',
  expectations: onlyThese(
    [],
    { kind: 'group', collection: 'notices' },
    { [path(lying.FOR_HOMEROOM)]: UNNAMED },
  ),
});

const below: Sentence[] = [lying.FOR_HOMEROOM, lying.FOR_ONE, lying.CONFIDED, lying.KEPT].flatMap(
  (noticeId) => {
    const readers = noticeReaders(noticeId);
    return [
      ...gets(paths.review(SORA, noticeId, uidOf('counsellor')), readers),
      ...gets(paths.review(SORA, noticeId, uidOf('homeroom')), readers, ' (not there yet)'),
      ...lists(`${path(noticeId)}/reviews`, readers),
      ...gets(paths.noticeCall(SORA, noticeId, 0), readers),
      ...lists(`${path(noticeId)}/calls`, readers),
    ];
  },
);

const kept: Sentence[] = [
  ...gets(
    paths.review(SORA, lying.MISSING_NOTICE, uidOf('homeroom')),
    [],
    ' (of a notice that is not there)',
  ),
  ...lists(`${path(lying.MISSING_NOTICE)}/calls`, []),
  ...gets(paths.digest(SORA, today), []),
  ...lists(`${paths.school(SORA)}/digests`, []),
  ...gets(paths.approvedOption(SORA, 'p-aoi', 'option-1'), ['aoi', ...lookAfter]),
  ...gets(paths.approvedOption(SORA, 'p-aoi', 'option-9'), ['aoi', ...lookAfter], ' (not there)'),
  ...lists(pupil('p-aoi', 'options'), ['aoi', ...lookAfter]),
  ...lists(pupil('p-aoi', 'options'), ['aoi', ...lookAfter], ['withdrawn', false]),
];

export const noticesReading: Sentence[] = [...oneByOne, ...listed, ...below, ...kept];
