import { paths } from '@domain/paths';
import { DeskSchool } from './desk-school';
import type { CityStaff } from './staff-city';

/** A school whose city has an education centre. */
export class CentreSchool extends DeskSchool {
  async psychologist(): Promise<CityStaff> {
    const uid = `${this.school}-centre`;
    await this.db.doc(paths.centreStaff(uid)).set({ active: true, displayName: '水野 あかり' });
    return this.admit(uid, { role: 'centre' });
  }
}
