/** Whom a call for help reaches: what a chain has to be to be saved. */
import { TITLES } from '@domain/identity';
import { CHANNELS } from '@domain/sos/records';
import { CHAIN_STEPS_MAX } from '@domain/sos/settings';
import * as documents from '../../support/rules-documents';
import { onlyThese, remove, set, type Sentence } from '../../support/rules-expectation';
import { SORA } from '../../support/rules-people';
import * as sos from '../../support/rules-sos';
import { Double, type Fields, type Value } from '../../support/rules-values';
import { accepts, acceptsField, refuses, refusesField, shape } from './pupil-kinds';
import { list } from './set-up';
import { chains } from './sos-kinds';

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
    { kind: 'write', writes: [set(chains.path, chains.full())] },
    { [chains.path]: given },
  ),
});

const WRONG_STEPS: readonly Value[] = [
  step({ to: [] }),
  step({ channels: [] }),
  step({ channels: ['pigeon'] }),
  step({ channels: ['inbox', 'pigeon'] }),
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

const steps: Sentence[] = [
  ...acceptsField(
    chains,
    'school',
    [step({ to: TITLES.filter((title) => title !== 'homeroom') })],
    chain(CHAIN_STEPS_MAX),
    [step(), step({ afterMinutes: 1440 })],
    [step(), step({ afterMinutes: 0.05 })],
    ...CHANNELS.map((channel) => [step({ channels: [channel] })]),
  ),
  ...acceptsField(chains, 'outOfHours', [step({ to: ['uid-leader', 'board'] })], chain(CHAIN_STEPS_MAX)),
  accepts(chains, 'two chains as long as they may be', {
    ...chains.full(),
    school: chain(CHAIN_STEPS_MAX),
    outOfHours: chain(CHAIN_STEPS_MAX),
  }),
  ...refusesField(
    chains,
    'school',
    [],
    chain(CHAIN_STEPS_MAX + 1),
    {},
    'nurse',
    null,
    ...WRONG_STEPS.map((one) => [one]),
  ),
  ...refusesField(
    chains,
    'outOfHours',
    chain(CHAIN_STEPS_MAX + 1),
    {},
    '',
    null,
    ...TITLES.map((title) => [step({ to: ['uid-leader', title] })]),
  ),
  ...chain(CHAIN_STEPS_MAX).flatMap((_, index) => [
    ...refusesField(chains, 'school', withStep(index, { to: [] }), withStep(index, { channels: ['pigeon'] })),
    ...refusesField(chains, 'school', ...(index === 0 ? [] : [withStep(index, { afterMinutes: index - 1 })])),
  ]),
  ...refusesField(
    chains,
    'school',
    [step(), step({ afterMinutes: 1441 })],
    [step(), step({ afterMinutes: 1440.5 })],
  ),
];

export const sosSettings: Sentence[] = [
  ...shape(chains),
  written('write', null),
  written('change', sos.sosSettings()),
  {
    says: 'settings: nobody deletes the chains',
    about: 'settings',
    expectations: onlyThese([], { kind: 'write', writes: [remove(chains.path)] }),
  },
  ...steps,
  ...acceptsField(chains, 'repeatMinutes', 0.05, 120),
  ...refusesField(chains, 'repeatMinutes', 0, 0.04, 120.5, 121, '10', Double.NOT_A_NUMBER),
  ...acceptsField(chains, 'askFirst', true),
  ...refusesField(chains, 'askFirst', 'yes', 1, null),
  ...acceptsField(chains, 'drill', { weekday: 0, time: '00:00' }, { weekday: 6, time: '23:59' }),
  ...refusesField(
    chains,
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
      { ...chains, path: `schools/${SORA}/settings/${name}`, who: 'admin' },
      `the chains as ${name}`,
      chains.full(),
    ),
  ),
];
