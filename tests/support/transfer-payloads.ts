/** A child of the school of command-school.ts goes to another one, or comes from there; and a good payload of each command about it. */
import type { CommandName } from '@domain/commands/registry';
import { paths } from '@domain/paths';
import type { Transfer } from '@domain/transfers/records';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import { OTHER, OTHER_NAME } from './case-payloads';
import { SCHOOL } from './functions-school';

const AT = new Date('2026-11-24T00:30:00Z');
export const MOVE_AT = '2026-11-30T22:00:00.000Z';

export function storedTransfer(change: Partial<Transfer> = {}): object {
  return {
    ...{ from: OTHER, fromName: OTHER_NAME, to: SCHOOL, toName: 'umi', pupilId: 'coming' },
    child: { familyName: '森田', givenName: 'そら', kana: 'もりた そら', grade: 5 },
    ...{ moveAt: new Date(MOVE_AT), state: 'proposed', proposed: { uid: 'their-leader', name: '森 校長' } },
    ...{ at: AT, changedAt: AT, leaseUntil: AT, rebuilt: [], ...change },
  };
}

export const TRANSFER_PAYLOADS = {
  'propose-transfer': { pupilId: 'p1', to: OTHER_NAME, moveAt: MOVE_AT },
  'confirm-transfer': {
    ...{ pupilId: 'coming', place: { classId: '2026-5-1', number: 41 }, takesOver: 'nurse' },
  },
  'refuse-transfer': { pupilId: 'coming', reason: 'この学校の子どもではありません' },
  'withdraw-transfer': { pupilId: 'p1', reason: '引っこしがなくなりました' },
} as const;

/** As the command needs it. */
export async function layOutTransfer(db: FunctionsDatabase, name: CommandName): Promise<void> {
  await db.doc(paths.transfer(SCHOOL, 'coming')).set(storedTransfer());
  const going = db.doc(paths.transfer(SCHOOL, 'p1'));
  if (name === 'withdraw-transfer')
    await going.set(storedTransfer({ from: SCHOOL, to: OTHER, pupilId: 'p1' }));
  else await going.delete();
}
