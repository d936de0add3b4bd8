/** How people are reached, and the case that a call for help becomes. */
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
import { SORA, UMI, uidOf, type Name } from '../../support/rules-people';
import * as sos from '../../support/rules-sos';
import type { Fields, Value } from '../../support/rules-values';
import { acceptsField, fresh, refusesField, shape } from './pupil-kinds';
import { counsellors } from './readers';
import { list } from './set-up';
import { cases, devices } from './sos-kinds';

const deviceOf = (who: Name, fields: Fields, id = 'tablet-00000002') => {
  const path = paths.device(uidOf(who), id);
  return { who, writes: [set(path, fields)], given: { [path]: null } };
};
const owned = { [devices.path]: sos.device({ updatedAt: instant(-1000) }) };
const reached: Sentence[] = [
  ...shape(devices),
  ...(['create', 'change'] as const).map((verb) => ({
    says: `devices: only the owner may ${verb} one`,
    about: 'devices',
    expectations: onlyThese(
      ['aoi'],
      { kind: 'write', writes: [set(devices.path, sos.device())] },
      verb === 'create' ? fresh(devices) : owned,
    ),
  })),
  {
    says: 'devices: only the owner deletes one',
    about: 'devices',
    expectations: onlyThese(['aoi'], { kind: 'write', writes: [remove(devices.path)] }, owned),
  },
  mayNotWrite('devices: a change is a device again', {
    ...deviceOf('aoi', sos.device({ token: '' })),
    given: owned,
  }),
  ...['a'.repeat(8), 'A-9'.repeat(13) + 'z'].map((id) =>
    mayWrite(`devices: accepts ${String(id.length)} characters for an id`, deviceOf('aoi', sos.device(), id)),
  ),
  ...['a'.repeat(7), 'a'.repeat(41), 'tablet 00001'].map((id) =>
    mayNotWrite(`devices: refuses ${id} for an id`, deviceOf('aoi', sos.device(), id)),
  ),
  mayWrite('devices: a teacher is reached by school', deviceOf('homeroom', sos.device({ school: SORA }))),
  mayWrite('devices: the board is reached without a school', deviceOf('board', sos.device())),
  mayNotWrite('devices: the board names no school', deviceOf('board', sos.device({ school: SORA }))),
  mayNotWrite(
    'devices: a teacher names no pupil',
    deviceOf('homeroom', sos.device({ school: SORA, pupilId: 'p-aoi' })),
  ),
  ...acceptsField(devices, 'token', 'a', 'a'.repeat(4096)),
  ...refusesField(devices, 'token', '', 'a'.repeat(4097), 1, null),
  ...acceptsField(devices, 'platform', '', 'a'.repeat(40)),
  ...refusesField(devices, 'platform', 'a'.repeat(41), 1, [], {}),
  ...refusesField(devices, 'school', UMI, null),
  ...refusesField(devices, 'pupilId', 'p-hina', null),
  ...refusesField(devices, 'updatedAt', instant(-1000), 'now'),
];

const casePath = (sosId: string) => paths.pupilCase(SORA, sosId);
const support: Sentence[] = [
  ...shape(cases),
  {
    says: 'cases: counsellors and leaders open one',
    about: 'cases',
    expectations: eachTheirOwn([...counsellors, 'leader'], (name) => ({
      request: { kind: 'write', writes: [set(cases.path, sos.sosCase(name, sos.TOLD_TO_ONE))] },
      given: { [cases.path]: null },
    })),
  },
  {
    says: 'cases: nobody opens it again',
    about: 'cases',
    expectations: eachTheirOwn([], (name) => ({
      request: { kind: 'write', writes: [set(casePath(sos.TOLD), sos.sosCase(name, sos.TOLD))] },
    })),
  },
  {
    says: 'cases: nobody deletes one',
    about: 'cases',
    expectations: onlyThese([], { kind: 'write', writes: [remove(casePath(sos.TOLD))] }),
  },
  ...refusesField(cases, 'pupilId', 'p-hina', 'drill'),
  ...refusesField(cases, 'sosId', sos.MISSING, sos.UNTOLD),
  ...refusesField(cases, 'step', 0, 2),
  ...acceptsField(cases, 'team', [uidOf('counsellor'), uidOf('leader')], team(20)),
  ...refusesField(cases, 'team', [], [uidOf('leader')], team(21), uidOf('counsellor'), {
    [uidOf('counsellor')]: 1,
  }),
  ...refusesField(cases, 'plan', '…', null),
  ...refusesField(cases, 'openedAt', instant(-1000)),
  ...refusesField(cases, 'by', uidOf('leader')),
];

function team(count: number): Value[] {
  return [uidOf('counsellor'), ...list(count - 1)];
}

export const devicesAndCases: Sentence[] = [...reached, ...support];
