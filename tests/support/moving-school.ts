import { defaultHelp } from '@domain/defaults/help';
import { paths } from '@domain/paths';
import type { CityPupil } from './queue-city';
import { CLASS, PASSWORD, StaffCity } from './staff-city';

const NUMBER = 7;

/** A school of the city that a child leaves for another one, and that it comes to. */
export class MovingSchool extends StaffCity {
  override async open(): Promise<this> {
    await super.open();
    await this.db.doc(paths.settings(this.school, 'scale')).set({ scale: 'weather', body: true });
    await this.db.doc(paths.settings(this.school, 'help')).set(defaultHelp);
    return this;
  }

  /** One child more in the class, with a sign-in. */
  async enrol(familyName: string, givenName: string): Promise<CityPupil> {
    const pupilId = `p${this.school.replace(/[^a-z]/g, '').padStart(19, '0')}`;
    const kana = `${familyName} ${givenName}`;
    const entry = { number: NUMBER, familyName, givenName, kana };
    const { uid, email } = await this.admit(`${this.school}-${pupilId}`, {
      ...{ role: 'pupil', school: this.school, pupilId, classId: CLASS },
    });
    await this.db
      .doc(paths.pupil(this.school, pupilId))
      .set({ ...entry, uid, classId: CLASS, classIds: [CLASS], status: 'active' });
    await this.db
      .doc(paths.roster(this.school, CLASS))
      .set({ pupils: { [pupilId]: entry } }, { merge: true });
    return { uid, pupilId, email, password: PASSWORD, givenName };
  }

  isHere(pupilId: string): Promise<boolean> {
    return this.db
      .doc(paths.pupil(this.school, pupilId))
      .get()
      .then(({ exists }) => exists);
  }
}
