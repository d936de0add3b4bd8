/** What lies below a call for help: its timeline and its messages. */
import { paths } from '@domain/paths';
import { instant } from '../../support/rules-clock';
import {
  eachTheirOwn,
  mayNotWrite,
  mayWrite,
  onlyThese,
  remove,
  set,
  type Sentence,
} from '../../support/rules-expectation';
import { SORA, uidOf, type Name } from '../../support/rules-people';
import * as sos from '../../support/rules-sos';
import type { Fields } from '../../support/rules-values';
import { acceptsField, refuses, refusesField, shape, type Kind } from './pupil-kinds';
import { allTeachers, counsellors } from './readers';
import { deeds, pupilMessages } from './sos-kinds';

const seeTold: Name[] = [...counsellors, 'leader', ...allTeachers, 'board'];

/** Written once, by those who may; then it stands. */
function standing(
  kind: Kind,
  names: readonly Name[],
  pathOf: (sosId: string) => string,
  build: (name: Name) => Fields,
): Sentence[] {
  const lying = { [kind.path]: { ...kind.bare(), at: instant(-1000) } };
  const attempt = (path: string) => (name: Name) => ({
    request: { kind: 'write' as const, writes: [set(path, build(name))] },
    given: { [path]: null },
  });
  return [
    {
      says: `${kind.collection}: whoever sees the SOS adds one`,
      about: kind.collection,
      expectations: eachTheirOwn(names, attempt(pathOf(sos.TOLD))),
    },
    {
      says: `${kind.collection}: nobody adds one to an SOS that was taken back`,
      about: kind.collection,
      expectations: eachTheirOwn([], attempt(pathOf(sos.WITHDRAWN))),
    },
    {
      says: `${kind.collection}: nobody adds one to an SOS that is not there`,
      about: kind.collection,
      expectations: eachTheirOwn([], attempt(pathOf(sos.MISSING))),
    },
    {
      says: `${kind.collection}: nobody changes one`,
      about: kind.collection,
      expectations: eachTheirOwn([], (name) => ({
        request: { kind: 'write', writes: [set(kind.path, build(name))] },
        given: lying,
      })),
    },
    {
      says: `${kind.collection}: nobody deletes one`,
      about: kind.collection,
      expectations: onlyThese([], { kind: 'write', writes: [remove(kind.path)] }, lying),
    },
  ];
}

const PEOPLE_DO = [
  'acknowledged',
  'also-acknowledged',
  'handed-over',
  'shared',
  'meeting',
  'resolved',
  'reopened',
];
const events: Sentence[] = [
  ...shape(deeds),
  ...standing(
    deeds,
    seeTold,
    (sosId) => paths.sosEvent(SORA, sosId, 'new'),
    (name) => sos.deed(name, { name: sos.nameOf(name) }),
  ),
  ...acceptsField(deeds, 'type', ...PEOPLE_DO),
  ...refusesField(deeds, 'type', 'escalated', 'sent', 'failed', 'hand-over-lapsed', 'applauded'),
  ...refusesField(deeds, 'by', uidOf('leader'), 'system'),
  ...refusesField(deeds, 'name', '鈴木 いちろう', ''),
  ...refusesField(deeds, 'at', instant(-1000)),
  ...acceptsField(deeds, 'to', ['a'], ['a'.repeat(128)]),
  ...refusesField(deeds, 'to', [], ['a', 'b'], [''], ['a'.repeat(129)], [5], 'a', { a: 'a' }),
  ...['step', 'chain', 'channel', 'error'].map((field) =>
    refuses(deeds, `${field}, which only the system knows`, { ...deeds.full(), [field]: 1 }),
  ),
];

const messageTo = (who: Name, lying: Fields, content: Fields) => {
  const path = paths.sosMessage(SORA, sos.freshId, 'new');
  return { who, writes: [set(path, content)], given: { [sos.freshPath]: lying, [path]: null } };
};
const messages: Sentence[] = [
  ...shape(pupilMessages),
  ...standing(
    pupilMessages,
    ['aoi', ...seeTold],
    (sosId) => paths.sosMessage(SORA, sosId, 'new'),
    (name) => sos.message(name, name === 'aoi' ? 'pupil' : 'staff'),
  ),
  {
    says: 'messages: only the pupil writes as the pupil',
    about: 'messages',
    expectations: eachTheirOwn(['aoi'], (name) => ({
      request: {
        kind: 'write',
        writes: [set(paths.sosMessage(SORA, sos.TOLD, 'new'), sos.message(name, 'pupil'))],
      },
    })),
  },
  ...refusesField(pupilMessages, 'by', uidOf('hina'), ''),
  ...refusesField(pupilMessages, 'from', 'staff', 'board', null),
  ...acceptsField(pupilMessages, 'text', 'あ', 'あ'.repeat(500)),
  ...refusesField(pupilMessages, 'text', '', 'あ'.repeat(501), null, ['あ']),
  ...refusesField(pupilMessages, 'at', instant(-1000), 'now'),
  mayNotWrite(
    'messages: staff write only as staff',
    messageTo('counsellor', sos.told(), sos.message('counsellor', 'staff', { from: 'board' })),
  ),
  ...Object.entries({
    told: sos.told(),
    owned: sos.owned(),
    meeting: sos.owned({ state: 'meeting' }),
  }).flatMap(([when, lying]) => [
    mayWrite(
      `messages: the pupil writes while it is ${when}`,
      messageTo('aoi', lying, sos.message('aoi', 'pupil')),
    ),
    mayWrite(
      `messages: staff write while it is ${when}`,
      messageTo('leader', lying, sos.message('leader', 'staff')),
    ),
  ]),
  ...Object.entries({
    resolved: sos.resolved(),
    'taken back': sos.storedSos({ state: 'withdrawn' }),
  }).flatMap(([when, lying]) => [
    mayNotWrite(
      `messages: the pupil writes nothing after it was ${when}`,
      messageTo('aoi', lying, sos.message('aoi', 'pupil')),
    ),
    mayNotWrite(
      `messages: staff write nothing after it was ${when}`,
      messageTo('leader', lying, sos.message('leader', 'staff')),
    ),
  ]),
];

export const sosBelow: Sentence[] = [...events, ...messages];
