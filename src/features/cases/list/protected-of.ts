import { can } from '@domain/access/capabilities';
import { openSteps } from '@domain/cases/duties';
import { isProtection } from '@domain/cases/protection';
import type { Duty } from '@domain/cases/records';
import type { Member } from '@/staff/people/member';
import type { PlacedCase } from '@/staff/ports/cases';

export interface Protected extends PlacedCase {
  readonly duty: Duty;
}

/** Children of the regional council for protection: for leaders, social workers and whoever has the duty. */
export function protectedOf(all: readonly PlacedCase[], member: Member): Protected[] {
  const ofAll = can(member, 'see-long-absences') || member.title === 'ssw';
  return all
    .flatMap((one) => one.kept.duties.filter(isProtection).map((duty) => ({ ...one, duty })))
    .filter(({ kept }) => kept.state !== 'closed')
    .filter(({ kept, duty }) => ofAll || duty.by === member.uid || kept.lead === member.uid)
    .toSorted((a, b) => dayOf(a.duty).localeCompare(dayOf(b.duty)));
}

function dayOf(duty: Duty): string {
  return openSteps(duty)[0]?.day ?? '';
}
