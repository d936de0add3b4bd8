/** What a child sends, who reads it, and what it is told: whoever is not named reads nothing, whatever they are in the school. */
import { paths } from '@domain/paths';
import { PICTURES } from '@domain/signals/choices';
import { dayIn, START, today, yesterday } from '../../support/rules-clock';
import {
  eachTheirOwn,
  type Filter,
  finds,
  gets,
  lists,
  listsOwn,
  mayNotWrite,
  mayWrite,
  onlyThese,
  set,
  type Sentence,
} from '../../support/rules-expectation';
import { everybody, SORA, uidOf, type Name } from '../../support/rules-people';
import * as signals from '../../support/rules-signals';
import { everyRecord } from './every-record';
import { accepts, acceptsField, outgoing, refuses, refusesField } from './pupil-kinds';
import { memberOf, pupil, readersOf } from './readers';

const { ELSEWHERE, FACT_FOR, NOTE, WORDS_FOR } = signals;
const own = readersOf('ownSignal', { child: 'aoi' });
/** Of those who are named, whoever is in service. */
const among = (named: readonly Name[]) =>
  everybody.filter((name) => named.includes(name) && (memberOf(name) !== undefined || name === 'board'));
const INBOX = `${paths.school(SORA)}/inbox`;
const THREADS = `${paths.school(SORA)}/threads`;

export const signalsReading: Sentence[] = [
  ...gets(paths.outgoing(SORA, 'p-aoi', 'message-1'), own),
  ...gets(paths.outgoing(SORA, 'p-aoi', 'message-9'), own, ' (not there yet)'),
  ...lists(pupil('p-aoi', 'outgoing'), own),
  ...gets(paths.signal(SORA, 'p-aoi', 'message-1'), own),
  ...lists(pupil('p-aoi', 'signals'), own),
  ...gets(paths.inbox(SORA, NOTE), among(WORDS_FOR)),
  finds(paths.inbox(SORA, NOTE), among(WORDS_FOR)),
  ...gets(paths.inbox(SORA, 'p-aoi_message-9'), [], ' (not there)'),
  ...gets(paths.thread(SORA, NOTE), among(FACT_FOR)),
  // Whose something is that bears no name.
  ...gets(paths.sender(SORA, 'unnamed-1'), []),
  ...lists(`${paths.school(SORA)}/senders`, []),
  ...gets(ELSEWHERE, ['board'], ' (names people of this school)'),
  ...lists(INBOX, []),
  ...lists(THREADS, []),
];

/** Whoever asks for what they are named in gets it, and it may be nothing. */
const working = everybody.filter((name) => memberOf(name) !== undefined || name === 'board');
signalsReading.push(
  ...listsOwn(INBOX, [...working, 'bullyingBoard'], 'readers'),
  ...listsOwn(THREADS, [...working, 'bullyingBoard'], 'readers'),
  // Of one child, for its page.
  ...listsOwn(THREADS, [...working, 'bullyingBoard'], 'readers', ['pupilId', 'p-aoi']),
  ...lists(THREADS, [], ['pupilId', 'p-aoi']),
);

/** What is told about an adult: whoever is named, in their own school or, of the board, in all. */
const toldAbout = (collection: 'earlyNotices' | 'unusualReadings', path: string): Sentence[] => {
  const told = { [path]: { about: uidOf('homeroom'), readers: WORDS_FOR.map(uidOf) } };
  return [
    {
      says: `get ${path}: whom it names`,
      about: collection,
      expectations: onlyThese(among(WORDS_FOR), { kind: 'get', path }, told),
    },
    ...lists(`${paths.school(SORA)}/${collection}`, []),
    ...listsOwn(`${paths.school(SORA)}/${collection}`, working, 'readers'),
    {
      says: `find ${path} that does not name the board: whom it names`,
      about: collection,
      expectations: onlyThese(
        ['homeroom'],
        { kind: 'find', path },
        { [path]: { about: uidOf('subject'), readers: [uidOf('homeroom')] } },
      ),
    },
    {
      says: `collection group ${collection}: nobody`,
      about: collection,
      expectations: onlyThese([], { kind: 'group', collection }, told),
    },
    {
      says: `collection group ${collection} that name oneself: board`,
      about: collection,
      expectations: eachTheirOwn(['board'], (name) => ({
        request: {
          kind: 'group',
          collection,
          where: [['readers', 'array-contains', uidOf(name)]],
        },
      })),
    },
  ];
};
signalsReading.push(
  ...toldAbout('earlyNotices', paths.earlyNotice(SORA, uidOf('homeroom'))),
  ...toldAbout('unusualReadings', paths.unusualReading(SORA, uidOf('homeroom'), today)),
);

/** One that does not name the board. */
const UNNAMED = paths.thread(SORA, 'p-hina_message-5');
const unnamed = { [UNNAMED]: { readers: [uidOf('homeroom')], state: 'open' } };
const inTheCity = (says: string, ...where: Filter[]) => ({
  says: `collection group threads ${says}`,
  about: 'threads',
  expectations: onlyThese([], { kind: 'group', collection: 'threads', where }, unnamed),
});
signalsReading.push(
  inTheCity('without a name: nobody'),
  inTheCity('that name a teacher: nobody', ['readers', 'array-contains', uidOf('homeroom')]),
  {
    says: `find ${UNNAMED}: whom it names`,
    about: 'threads',
    expectations: onlyThese(['homeroom'], { kind: 'find', path: UNNAMED }, unnamed),
  },
  {
    says: 'collection group threads that name oneself: board',
    about: 'threads',
    expectations: eachTheirOwn(['board', 'bullyingBoard'], (name) => ({
      request: {
        kind: 'group',
        collection: 'threads',
        where: [['readers', 'array-contains', uidOf(name)]],
      },
    })),
  },
);

const first = (change: Parameters<typeof signals.outgoing>[0] = {}) => signals.outgoing(change);
const lying = { [outgoing.path]: { ...first(), receivedAt: START } };
const GOOD_UIDS = ['a', 'A_-9'.repeat(32)];
const BAD_UIDS = ['', 'a b', 'a'.repeat(129), 1, ['a']];
const GOOD_IDS = ['a', 'A_-9'.repeat(16)];
const BAD_IDS = ['', 'a b', 'a/b', 'a'.repeat(65), 1];

export const outgoingFields: Sentence[] = [
  ...everyRecord(outgoing),
  ...acceptsField(outgoing, 'kind', 'talk', 'told', 'worry', 'offer', 'picture'),
  ...refusesField(outgoing, 'kind', 'sos', '', 1),
  ...acceptsField(
    outgoing,
    'to',
    ...[
      { group: 'homeroom' },
      { group: 'counsellor' },
      { group: 'anyone' },
      ...GOOD_UIDS.map((uid) => ({ uid })),
    ],
  ),
  ...refusesField(
    outgoing,
    'to',
    ...[
      {},
      { group: 'anyone', uid: 'a' },
      { group: 'leader' },
      { group: 'anyone', more: 'a' },
      { more: 'a' },
    ],
    ...[...BAD_UIDS.map((uid) => ({ uid })), 'anyone', ['a']],
  ),
  ...acceptsField(outgoing, 'day', dayIn(-50)),
  ...refusesField(outgoing, 'day', dayIn(-70), dayIn(5), '2026-13-01', 20261120),
  ...acceptsField(outgoing, 'text', 'あ', 'あ'.repeat(500)),
  ...refusesField(outgoing, 'text', '', 'あ'.repeat(501), ['あのね'], 'あ'.repeat(300_000)),
  ...acceptsField(outgoing, 'about', 'あ'.repeat(80)),
  ...refusesField(outgoing, 'about', '', 'あ'.repeat(81), 1),
  ...acceptsField(outgoing, 'urgent', false),
  ...refusesField(outgoing, 'urgent', 'yes', 1),
  ...acceptsField(outgoing, 'picture', ...PICTURES),
  ...refusesField(outgoing, 'picture', 'home', '', 1),
  ...acceptsField(
    outgoing,
    'not',
    [],
    ['a'],
    Array.from({ length: 20 }, () => 'a'.repeat(128)),
  ),
  ...refusesField(
    outgoing,
    'not',
    ...[
      ['a b'],
      [''],
      [1],
      'uid-homeroom',
      { a: 'b' },
      Array.from({ length: 21 }, (_, index) => `u${index}`),
    ],
  ),
  ...acceptsField(
    outgoing,
    'told',
    { round: 'r', item: 'i', answer: 0 },
    { round: 'r', item: 'i', answer: 9 },
  ),
  ...refusesField(
    outgoing,
    'told',
    ...[
      {},
      { round: 'r', item: 'i' },
      { round: 'r', item: 'i', answer: 10 },
      { round: 'r', item: 'i', answer: -1 },
    ],
    ...[
      { round: 'r', item: 'i', answer: 1, more: 1 },
      { round: 'a b', item: 'i', answer: 1 },
    ],
    ...[
      { round: 'r', item: '', answer: 1 },
      { round: 'r', item: 'i', answer: '1' },
    ],
  ),
  ...acceptsField(outgoing, 'offer', { id: 'o', answer: 'not-now' }, { id: 'o', answer: 'want-to-ask' }),
  ...refusesField(
    outgoing,
    'offer',
    {},
    { id: 'o' },
    { id: 'o', answer: 'yes' },
    { id: 'a b', answer: 'not-now' },
  ),
  refuses(outgoing, 'more of an offer', {
    ...outgoing.full(),
    offer: { id: 'o', answer: 'not-now', more: 1 },
  }),
  ...acceptsField(outgoing, 'wants', 'reply', 'read-only'),
  ...refusesField(outgoing, 'wants', 'call', 1),
  ...acceptsField(outgoing, 'mayShow', true),
  ...refusesField(outgoing, 'mayShow', 'yes', 1),
  ...['second', 'shows'].flatMap((field) => [
    ...acceptsField(outgoing, field, ...GOOD_UIDS),
    ...refusesField(outgoing, field, ...BAD_UIDS),
  ]),
  ...acceptsField(outgoing, 'on', ...GOOD_IDS),
  ...refusesField(outgoing, 'on', ...BAD_IDS),
  ...acceptsField(outgoing, 'says', 'talked', 'not-yet', 'do-not-show', 'not-me', 'withdrawn'),
  ...refusesField(outgoing, 'says', 'worse', '', 1),
  accepts(outgoing, 'more words under a newer revision', first({ rev: START + 1, text: 'あのね' }), lying),
  ...(
    [
      ['kind', 'talk'],
      ['to', { group: 'anyone' }],
      ['on', 'message-1'],
      ['says', 'withdrawn'],
      ['day', yesterday],
    ] as const
  ).map(([field, value]) =>
    refuses(
      outgoing,
      `another ${field} under a newer revision`,
      first({ rev: START + 1, [field]: value }),
      lying,
    ),
  ),
  ...['note-2026-11-20-homeroom', 'talk-2026-11-20', 'a'.repeat(65), 'a b'].map((id) =>
    mayNotWrite(`outgoing: refuses the id ${id}`, {
      who: 'aoi',
      writes: [set(paths.outgoing(SORA, 'p-aoi', id), first())],
    }),
  ),
  ...['0b1c2d3e-0000-4000-8000-000000000000', 'a', 'a'.repeat(64), 'a-note-1'].map((id) =>
    mayWrite(`outgoing: accepts the id ${id}`, {
      who: 'aoi',
      writes: [set(paths.outgoing(SORA, 'p-aoi', id), first())],
    }),
  ),
  mayWrite('outgoing: accepts a wish under an id that has unnamed within', {
    who: 'aoi',
    writes: [set(paths.outgoing(SORA, 'p-aoi', 'a-unnamed-1'), first({ kind: 'talk' }))],
  }),
  mayWrite('outgoing: accepts the id of one without a name', {
    who: 'aoi',
    writes: [set(paths.outgoing(SORA, 'p-aoi', 'unnamed-0b1c2d3e-0000-4000-8000-000000000000'), first())],
  }),
  ...['talk', 'worry', 'picture', 'told', 'offer'].map((kind) =>
    mayNotWrite(`outgoing: refuses ${kind} without a name`, {
      who: 'aoi',
      writes: [set(paths.outgoing(SORA, 'p-aoi', 'unnamed-0b1c'), first({ kind }))],
    }),
  ),
  // A tablet with an older app lets it be wished for.
  mayWrite('outgoing: accepts a wish to meet without a name', {
    who: 'aoi',
    writes: [set(paths.outgoing(SORA, 'p-aoi', 'unnamed-0b1d'), first({ wants: 'meet' }))],
  }),
  mayNotWrite('outgoing: refuses one below another child', {
    who: 'aoi',
    writes: [set(paths.outgoing(SORA, 'p-hina', 'message-2'), first({ not: [uidOf('hina')] }))],
  }),
];
