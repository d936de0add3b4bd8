/** Who may see a call for help, what was said and done about it, and the case it became. */
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
import { MISSING, TOLD, TOLD_TO_ONE, UNTOLD, WITHDRAWN, resolved, sosPath } from '../../support/rules-sos';
import { allTeachers, pupils, sosReaders } from './readers';

const always = sosReaders(UNTOLD);
/** When in `visibleTo`, as everybody is in that of TOLD. */
const broughtIn = sosReaders(TOLD);
const SOS = `schools/${SORA}/sos`;
const CASES = `schools/${SORA}/cases`;
const OPEN = ['received', 'acknowledged', 'meeting'];
const SHOWN = [...OPEN, 'resolved'];

const oneByOne: Sentence[] = [
  ...gets(sosPath(TOLD), ['aoi', ...sosReaders(TOLD)]),
  ...gets(sosPath(UNTOLD), ['aoi', ...sosReaders(UNTOLD)], ' (nobody told yet)'),
  ...gets(sosPath(TOLD_TO_ONE), ['aoi', ...sosReaders(TOLD_TO_ONE)]),
  finds(sosPath(TOLD_TO_ONE), ['aoi', ...sosReaders(TOLD_TO_ONE)]),
  ...gets(sosPath(WITHDRAWN), ['aoi', ...sosReaders(WITHDRAWN)], ' (taken back)'),
  ...gets(sosPath(MISSING), pupils, ' (not there)'),
  finds(sosPath(MISSING), []),
];

const listed: Sentence[] = [
  ...lists(SOS, []),
  ...lists(SOS, ['aoi'], ['pupilId', 'p-aoi']),
  ...lists(SOS, always, ['state', 'in', OPEN]),
  ...lists(SOS, always, ['state', 'in', SHOWN]),
  ...lists(SOS, always, ['drill', true], ['state', 'in', SHOWN]),
  ...lists(SOS, [], ['state', 'in', SOS_STATES]),
  ...listsOwn(SOS, broughtIn, 'visibleTo', ['state', 'in', SHOWN]),
  ...listsOwn(SOS, ['board'], 'visibleTo'),
  ...lists(SOS, always, ['visibleTo', 'array-contains', uidOf('stranger')], ['state', 'in', OPEN]),
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
  {
    says: 'collection group cases where visibleTo has the own uid: nobody',
    about: 'cases',
    expectations: eachTheirOwn([], (name) => ({
      request: { kind: 'group', collection: 'cases', where: [['visibleTo', 'array-contains', uidOf(name)]] },
    })),
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
  ...gets(event(UNTOLD), always),
  ...gets(event(WITHDRAWN), []),
  ...lists(`${sosPath(TOLD)}/events`, broughtIn),
  ...lists(`${sosPath(WITHDRAWN)}/events`, []),
  ...gets(note(TOLD), ['aoi', ...broughtIn]),
  ...gets(note(UNTOLD), ['aoi', ...always]),
  ...gets(note(WITHDRAWN), ['aoi']),
  ...gets(paths.sosMessage(SORA, UNTOLD, 'message-2'), ['aoi', ...always], ' (not there yet)'),
  ...lists(`${sosPath(TOLD)}/messages`, ['aoi', ...broughtIn]),
  ...lists(`${sosPath(UNTOLD)}/messages`, ['aoi', ...always]),
  ...lists(`${sosPath(WITHDRAWN)}/messages`, ['aoi']),
];

const card = (sosId: string) => paths.sosPupil(SORA, sosId);
const nameOfChild: Sentence[] = [
  ...gets(card(TOLD), broughtIn),
  ...gets(card(TOLD_TO_ONE), ['subject', ...always]),
  ...gets(card(WITHDRAWN), []),
  ...gets(card(MISSING), []),
  ...lists(`${sosPath(TOLD)}/pupil`, []),
  {
    says: 'pupil: the name is read no more once the SOS is resolved',
    about: 'pupil',
    expectations: onlyThese(
      [],
      { kind: 'get', path: card(TOLD) },
      { [sosPath(TOLD)]: resolved({ visibleTo: everybody.map(uidOf) }) },
    ),
  },
];

const cases: Sentence[] = [
  ...gets(paths.pupilCase(SORA, TOLD), [...always, ...allTeachers]),
  ...gets(paths.pupilCase(SORA, UNTOLD), always, ' (not in its team)'),
  ...gets(paths.pupilCase(SORA, MISSING), always, ' (not there)'),
  ...lists(CASES, always),
  ...listsOwn(CASES, [...always, ...allTeachers], 'team'),
];

export const sosReading: Sentence[] = [
  ...oneByOne,
  ...listed,
  ...inTheCity,
  ...below,
  ...nameOfChild,
  ...cases,
];
