/** Whom a call for help reaches: what a chain has to be to be saved. */
import { TITLES } from '@domain/identity';
import { paths } from '@domain/paths';
import { CHANNELS } from '@domain/sos/records';
import { CHAIN_STEPS_MAX } from '@domain/sos/settings';
import * as documents from '../../support/rules-documents';
import { onlyThese, remove, set, type Sentence } from '../../support/rules-expectation';
import { SORA } from '../../support/rules-people';
import * as sos from '../../support/rules-sos';
import { Double, type Fields, type Value } from '../../support/rules-values';
import { accepts, acceptsField, refuses, refusesField, shape, type Kind } from './pupil-kinds';
import { list } from './set-up';

const kind: Kind = {
  collection: 'settings',
  path: paths.settings(SORA, 'sos'),
  bare: sos.sosSettings,
  full: () => sos.sosSettings({ drill: { weekday: 2, time: '10:00' } }),
  optional: ['drill'],
  who: 'leader',
};

const step = (change: Fields = {}): Fields => ({
  afterMinutes: 0,
  to: ['nurse'],
  channels: ['inbox'],
  ...change,
});
/** People by uid, as both chains take them. */
const chain = (count: number): Fields[] =>
  Array.from({ length: count }, (_, index) =>
    step({ afterMinutes: index, to: list(8, 'uid-leader'), channels: CHANNELS }),
  );
/** A right chain with this step as the one of that index. */
const withStep = (index: number, change: Fields): Fields[] =>
  chain(CHAIN_STEPS_MAX).map((one, at) => (at === index ? { ...one, ...change } : one));
const written = (verb: string, given: Fields | null): Sentence => ({
  says: `settings: only leaders and the administrator ${verb} the chains`,
  about: 'settings',
  expectations: onlyThese(
    ['leader', 'admin'],
    { kind: 'write', writes: [set(kind.path, kind.full())] },
    { [kind.path]: given },
  ),
});

const WRONG_STEPS: readonly Value[] = [
  step({ to: [] }),
  step({ channels: [] }),
  step({ channels: ['pigeon'] }),
  step({ channels: 'inbox' }),
  step({ to: 'nurse' }),
  step({ to: { nurse: true } }),
  step({ to: ['nurse', 'homeroom'] }),
  step({ afterMinutes: 1 }),
  step({ afterMinutes: -1 }),
  step({ afterMinutes: '0' }),
  step({ afterMinutes: Double.NOT_A_NUMBER }),
  step({ why: '…' }),
  documents.without(step(), 'to'),
  documents.without(step(), 'channels'),
  documents.without(step(), 'afterMinutes'),
  'nurse',
];

const chains: Sentence[] = [
  ...acceptsField(
    kind,
    'school',
    [step({ to: TITLES.filter((title) => title !== 'homeroom') })],
    chain(CHAIN_STEPS_MAX),
    [step(), step({ afterMinutes: 1440 })],
    [step(), step({ afterMinutes: 0.05 })],
    ...CHANNELS.map((channel) => [step({ channels: [channel] })]),
  ),
  ...acceptsField(kind, 'outOfHours', [step({ to: ['uid-leader', 'board'] })], chain(CHAIN_STEPS_MAX)),
  accepts(kind, 'two chains as long as they may be', {
    ...kind.full(),
    school: chain(CHAIN_STEPS_MAX),
    outOfHours: chain(CHAIN_STEPS_MAX),
  }),
  ...refusesField(
    kind,
    'school',
    [],
    chain(CHAIN_STEPS_MAX + 1),
    {},
    'nurse',
    null,
    ...WRONG_STEPS.map((one) => [one]),
  ),
  ...refusesField(
    kind,
    'outOfHours',
    chain(CHAIN_STEPS_MAX + 1),
    {},
    '',
    null,
    ...TITLES.map((title) => [step({ to: ['uid-leader', title] })]),
  ),
  ...chain(CHAIN_STEPS_MAX).flatMap((_, index) => [
    ...refusesField(kind, 'school', withStep(index, { to: [] }), withStep(index, { channels: ['pigeon'] })),
    ...refusesField(kind, 'school', ...(index === 0 ? [] : [withStep(index, { afterMinutes: index - 1 })])),
  ]),
  ...refusesField(
    kind,
    'school',
    [step(), step({ afterMinutes: 1441 })],
    [step(), step({ afterMinutes: 1440.5 })],
  ),
];

export const sosSettings: Sentence[] = [
  ...shape(kind),
  written('write', null),
  written('change', sos.sosSettings()),
  {
    says: 'settings: nobody deletes the chains',
    about: 'settings',
    expectations: onlyThese([], { kind: 'write', writes: [remove(kind.path)] }),
  },
  ...chains,
  ...acceptsField(kind, 'repeatMinutes', 0.05, 120),
  ...refusesField(kind, 'repeatMinutes', 0, 0.04, 120.5, 121, '10', Double.NOT_A_NUMBER),
  ...acceptsField(kind, 'askFirst', true),
  ...refusesField(kind, 'askFirst', 'yes', 1, null),
  ...acceptsField(kind, 'drill', { weekday: 0, time: '00:00' }, { weekday: 6, time: '23:59' }),
  ...refusesField(
    kind,
    'drill',
    { weekday: 7, time: '10:00' },
    { weekday: -1, time: '10:00' },
    { weekday: new Double(1.5), time: '10:00' },
    { weekday: 1, time: '24:00' },
    { weekday: 1, time: 1000 },
    { weekday: 1 },
    { weekday: 1, time: '10:00', why: '…' },
    'weekly',
    null,
  ),
  ...(['help', 'scale', 'calendar', 'policy', 'extra'] as const).map((name) =>
    refuses(
      { ...kind, path: `schools/${SORA}/settings/${name}`, who: 'admin' },
      `the chains as ${name}`,
      kind.full(),
    ),
  ),
];
