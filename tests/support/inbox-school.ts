/** A school to whose people children send something. It is open at any hour, so that what is answered arrives at once. */
import { Timestamp } from 'firebase-admin/firestore';
import { addDays } from '@domain/days';
import { paths } from '@domain/paths';
import type { Outgoing } from '@domain/signals/outgoing';
import { DeskSchool } from './desk-school';

export class InboxSchool extends DeskSchool {
  override async open(): Promise<this> {
    await super.open();
    await this.db.doc(paths.settings(this.school, 'calendar')).set({
      ...{ closures: [], extraSchoolDays: [this.today, addDays(this.today, 1)] },
      ...{ opensAt: '00:00', closesAt: '23:59' },
    });
    return this;
  }

  /** As the tablet of the pupil with this number would have it stored; functions bring it to its readers. */
  async sent(number: number, id: string, change: Partial<Outgoing>): Promise<void> {
    await this.db.doc(paths.outgoing(this.school, this.pupilId(number), id)).set({
      ...{ school: this.school, kind: 'note', to: { group: 'homeroom' }, not: [], day: this.today, rev: 1 },
      ...{ wants: 'reply', deviceId: 'tablet-0001', ...change },
      ...{ capturedAt: Timestamp.now(), receivedAt: Timestamp.now() },
    });
  }

  /** What the child is told of it. */
  told(number: number, id: string, field: string): Promise<unknown> {
    return this.stored(paths.signal(this.school, this.pupilId(number), id), field);
  }
}
