/** How people are reached. */
import { paths } from '@domain/paths';
import { instant } from '../../support/rules-clock';
import {
  mayNotWrite,
  mayWrite,
  onlyThese,
  remove,
  set,
  type Sentence,
} from '../../support/rules-expectation';
import { SORA, UMI, uidOf, type Name } from '../../support/rules-people';
import * as sos from '../../support/rules-sos';
import type { Fields } from '../../support/rules-values';
import { acceptsField, fresh, refusesField, shape } from './pupil-kinds';
import { devices } from './sos-kinds';

const deviceOf = (who: Name, fields: Fields, id = 'tablet-00000002') => {
  const path = paths.device(uidOf(who), id);
  return { who, writes: [set(path, fields)], given: { [path]: null } };
};
const owned = { [devices.path]: sos.device({ updatedAt: instant(-1000) }) };
export const devicesOfPeople: Sentence[] = [
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
  mayWrite(
    'devices: who works at two is reached by the other, too',
    deviceOf('itinerant', sos.device({ school: UMI })),
  ),
  mayNotWrite('devices: and by no third', deviceOf('itinerant', sos.device({ school: 'mori-sho' }))),
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
