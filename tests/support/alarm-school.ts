/** A school whose chains are edited: a nurse every day, a counsellor on Wednesdays, and those who may change the settings. */
import { Timestamp } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';
import type { SosSettings } from '@domain/sos/settings';
import { CLASS, type CityStaff, StaffCity } from './staff-city';

const WORK_WEEK = [1, 2, 3, 4, 5];

export class AlarmSchool extends StaffCity {
  leader!: CityStaff;
  admin!: CityStaff;
  teacher!: CityStaff;

  get id(): string {
    return this.school;
  }

  override async open(): Promise<this> {
    await super.open();
    this.leader = await this.staff('leader', '中村 校長', []);
    this.admin = await this.staff('admin', '情報担当', []);
    this.teacher = await this.staff('teacher', '山田 先生', [CLASS]);
    await this.#employ('nurse', '保科 養護', WORK_WEEK);
    await this.#employ('sc', '相田 カウンセラー', [3]);
    return this;
  }

  async #employ(title: string, displayName: string, workDays: number[]): Promise<void> {
    await this.db.doc(paths.staff(this.school, `${this.school}-${title}`)).set({
      role: 'counsellor',
      title,
      displayName,
      classIds: [],
      cover: {},
      workDays,
      active: true,
    });
  }

  async store(settings: SosSettings): Promise<void> {
    await this.db.doc(paths.settings(this.school, 'sos')).set(settings);
  }

  async forgetSettings(): Promise<void> {
    await this.db.doc(paths.settings(this.school, 'sos')).delete();
  }

  /** How often the log says that the last step was made to repeat after so many minutes. */
  async changesTo(repeatMinutes: number): Promise<number> {
    const { docs } = await this.db.collection(paths.audit(this.school)).get();
    return docs.filter((entry) => entry.get('after.repeatMinutes') === repeatMinutes).length;
  }

  /** As the functions and the nurse would: seen on the screen after 5 s, by push after 7 s, by e-mail never, taken on after 125 s. */
  async playDrill(sosId: string): Promise<void> {
    const reference = this.db.doc(paths.sos(this.school, sosId));
    const received = (await reference.get()).get('receivedAt') as Timestamp;
    const after = (seconds: number) => Timestamp.fromMillis(received.toMillis() + seconds * 1000);
    const nurse = { uid: `${this.school}-nurse`, name: '保科 養護' };
    const events = [
      { type: 'escalated', to: [nurse.uid], chain: 'school', step: 0, at: after(5) },
      { type: 'sent', to: [nurse.uid], channel: 'push', at: after(7) },
      { type: 'failed', to: [nurse.uid], channel: 'email', error: '550', at: after(8) },
    ];
    for (const [index, event] of events.entries())
      await this.db.doc(paths.sosEvent(this.school, sosId, `e${index}`)).set({ by: 'system', ...event });
    await reference.update({
      state: 'acknowledged',
      visibleTo: [nurse.uid],
      acknowledgedBy: nurse,
      acknowledgedAt: after(125),
    });
  }
}
