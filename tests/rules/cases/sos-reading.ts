/** Who may see a call for help, and what was said and done about it. */
import { paths } from '@domain/paths';
import { SOS_STATES } from '@domain/sos/records';
import {
  finds,
  gets,
  lists,
  listsOwn,
  onlyThese,
  eachTheirOwn,
  type Sentence,
} from '../../support/rules-expectation';
import { everybody, SORA, uidOf } from '../../support/rules-people';
import {
  KEPT,
  MISSING,
  PRACTICE,
  TOLD,
  TOLD_TO_ONE,
  UNTOLD,
  WITHDRAWN,
  freshPath,
  resolved,
  sosPath,
  told,
} from '../../support/rules-sos';
import { counsellors, pupils, sosReaders } from './readers';

/** When in `readers` and `visibleTo`, as everybody is in those of TOLD. */
const broughtIn = sosReaders(TOLD);
/** Whoever may stand in `readers` at all. */
const atWork = broughtIn.filter((name) => name !== 'board');
const kept = sosReaders(KEPT);
const SOS = `schools/${SORA}/sos`;
const OPEN = ['received', 'acknowledged', 'meeting'];
const SHOWN = [...OPEN, 'resolved'];

const drilled = [...counsellors, 'leader' as const];

const oneByOne: Sentence[] = [
  ...gets(sosPath(TOLD), ['aoi', ...sosReaders(TOLD)]),
  ...gets(sosPath(UNTOLD), ['aoi'], ' (nobody told yet)'),
  ...gets(sosPath(KEPT), ['aoi', ...kept], ' (kept from the counsellor)'),
  finds(sosPath(KEPT), ['aoi', ...kept]),
  ...gets(sosPath(PRACTICE), drilled, ' (a practice alarm)'),
  ...gets(sosPath(TOLD_TO_ONE), ['aoi', ...sosReaders(TOLD_TO_ONE)]),
  finds(sosPath(TOLD_TO_ONE), ['aoi', ...sosReaders(TOLD_TO_ONE)]),
  ...gets(sosPath(WITHDRAWN), ['aoi', ...sosReaders(WITHDRAWN)], ' (taken back)'),
  ...gets(sosPath(MISSING), pupils, ' (not there)'),
  finds(sosPath(MISSING), []),
];

const listed: Sentence[] = [
  ...lists(SOS, []),
  ...lists(SOS, ['aoi'], ['pupilId', 'p-aoi']),
  ...lists(SOS, [], ['state', 'in', OPEN]),
  ...lists(SOS, [], ['state', 'in', SHOWN]),
  ...lists(SOS, drilled, ['drill', true], ['state', 'in', SHOWN]),
  ...listsOwn(SOS, atWork, 'readers', ['state', 'in', OPEN]),
  ...listsOwn(SOS, atWork, 'readers', ['state', 'in', SHOWN]),
  // Of one child, for its page.
  ...listsOwn(SOS, [...atWork, 'aoi'], 'readers', ['state', 'in', SHOWN], ['pupilId', 'p-aoi']),
  ...lists(SOS, ['aoi'], ['pupilId', 'p-aoi'], ['state', 'in', SHOWN]),
  ...listsOwn(SOS, [], 'readers'),
  ...lists(SOS, ['leader'], ['readers', 'array-contains', uidOf('leader')], ['state', 'in', OPEN]),
  ...lists(SOS, [], ['state', 'in', SOS_STATES]),
  ...listsOwn(SOS, ['board'], 'visibleTo', ['state', 'in', SHOWN]),
  ...listsOwn(SOS, ['board'], 'visibleTo'),
  ...lists(SOS, [], ['visibleTo', 'array-contains', uidOf('stranger')], ['state', 'in', OPEN]),
];

const inTheCity: Sentence[] = [
  {
    says: 'collection group sos: nobody',
    about: 'sos',
    expectations: onlyThese([], { kind: 'group', collection: 'sos' }),
  },
  {
    says: 'collection group sos where the state is shown: nobody',
    about: 'sos',
    expectations: onlyThese([], { kind: 'group', collection: 'sos', where: [['state', 'in', SHOWN]] }),
  },
  {
    says: "collection group sos where visibleTo has somebody else's uid: nobody",
    about: 'sos',
    expectations: onlyThese([], {
      kind: 'group',
      collection: 'sos',
      where: [['visibleTo', 'array-contains', uidOf('stranger')]],
    }).filter(({ who }) => who.name !== 'stranger'),
  },
  ...[[], [['state', 'in', OPEN] as const]].map((more) => ({
    says: `collection group sos where visibleTo has the own uid${more.length === 0 ? '' : ' and the state is open'}: board`,
    about: 'sos',
    expectations: eachTheirOwn(['board'], (name) => ({
      request: {
        kind: 'group',
        collection: 'sos',
        where: [['visibleTo', 'array-contains', uidOf(name)], ...more],
      },
    })),
  })),
];

const [event, note] = [
  (sosId: string) => paths.sosEvent(SORA, sosId, 'event-1'),
  (sosId: string) => paths.sosMessage(SORA, sosId, 'message-1'),
];
const below: Sentence[] = [
  ...gets(event(TOLD), broughtIn),
  ...gets(event(UNTOLD), []),
  ...gets(event(KEPT), kept),
  ...lists(`${sosPath(KEPT)}/events`, kept),
  ...gets(note(KEPT), ['aoi', ...kept]),
  ...lists(`${sosPath(KEPT)}/messages`, ['aoi', ...kept]),
  ...gets(event(WITHDRAWN), []),
  ...lists(`${sosPath(TOLD)}/events`, broughtIn),
  ...lists(`${sosPath(WITHDRAWN)}/events`, []),
  ...gets(note(TOLD), ['aoi', ...broughtIn]),
  ...gets(note(UNTOLD), ['aoi']),
  ...gets(note(WITHDRAWN), ['aoi']),
  ...gets(paths.sosMessage(SORA, UNTOLD, 'message-2'), ['aoi'], ' (not there yet)'),
  ...lists(`${sosPath(TOLD)}/messages`, ['aoi', ...broughtIn]),
  ...lists(`${sosPath(UNTOLD)}/messages`, ['aoi']),
  ...lists(`${sosPath(WITHDRAWN)}/messages`, ['aoi']),
];

const card = (sosId: string) => paths.sosPupil(SORA, sosId);
const nameOfChild: Sentence[] = [
  ...gets(card(TOLD), broughtIn),
  ...gets(card(TOLD_TO_ONE), sosReaders(TOLD_TO_ONE)),
  ...gets(card(KEPT), kept),
  ...gets(card(WITHDRAWN), []),
  ...gets(card(MISSING), []),
  ...lists(`${sosPath(TOLD)}/pupil`, []),
  {
    says: 'pupil: the name is read no more once the SOS is resolved',
    about: 'pupil',
    expectations: onlyThese(
      [],
      { kind: 'get', path: card(TOLD) },
      { [sosPath(TOLD)]: resolved({ visibleTo: everybody.map(uidOf), readers: everybody.map(uidOf) }) },
    ),
  },
];

/** Only what says that it is a practice alarm is one. */
const noDrill: Sentence = {
  says: 'sos: one that says it is no practice alarm is seen by its readers alone',
  about: 'sos',
  expectations: onlyThese(
    ['aoi', 'leader'],
    { kind: 'get', path: freshPath },
    { [freshPath]: told({ drill: false, visibleTo: [], readers: [uidOf('leader')] }) },
  ),
};

export const sosReading: Sentence[] = [
  ...oneByOne,
  ...listed,
  ...inTheCity,
  ...below,
  ...nameOfChild,
  noDrill,
];
