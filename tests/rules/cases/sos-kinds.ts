/** What is written about a call for help, and onto devices for its sake. */
import { paths } from '@domain/paths';
import { SORA, uidOf } from '../../support/rules-people';
import * as sos from '../../support/rules-sos';
import type { Kind } from './pupil-kinds';

export const calls: Kind = {
  collection: 'sos',
  path: sos.freshPath,
  bare: sos.newSos,
  full: sos.fullSos,
  optional: ['want', 'via', 'text', 'not'],
};
export const pupilMessages: Kind = {
  collection: 'messages',
  path: paths.sosMessage(SORA, sos.UNTOLD, 'new'),
  bare: () => sos.message('aoi', 'pupil'),
  full: () => sos.message('aoi', 'pupil'),
  optional: [],
};
export const deeds: Kind = {
  collection: 'events',
  path: paths.sosEvent(SORA, sos.TOLD, 'new'),
  bare: () => sos.deed('counsellor'),
  full: () => sos.deed('counsellor', { name: sos.nameOf('counsellor'), to: [uidOf('leader')] }),
  optional: ['name', 'to'],
  who: 'counsellor',
};
export const devices: Kind = {
  collection: 'devices',
  path: paths.device(uidOf('aoi'), 'tablet-00000002'),
  bare: sos.device,
  full: () => sos.device({ school: SORA, pupilId: 'p-aoi' }),
  optional: ['school', 'pupilId'],
};
