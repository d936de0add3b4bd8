/** A school in which something was noticed about some children, as the functions leave it. */
import { builtInModel } from '@domain/defaults/model-a';
import type { Notice, NoticeReason } from '@domain/notices/records';
import { NOTICE_DAYS } from '@domain/notices/records';
import { paths } from '@domain/paths';
import type { Risk } from '@domain/risk/records';
import { DeskSchool, iso, stored } from './desk-school';
import { CLASS } from './staff-city';

const HOUR_MS = 3_600_000;
export const WINDOW = '2026-W47';

export const reason = (code: NoticeReason['code'], params: NoticeReason['params'] = {}): NoticeReason => ({
  code,
  params,
  sources: [],
});

export class NoticeSchool extends DeskSchool {
  /** About the pupil with this number, so many hours ago. Returns its id. */
  async noticed(
    kind: Notice['kind'],
    audience: Notice['audience'],
    number: number,
    change: Partial<Notice> = {},
    hoursAgo = 3,
  ): Promise<string> {
    const since = Date.now() - hoursAgo * HOUR_MS;
    const pupilId = this.pupilId(number);
    const reasons = change.reasons ?? [reason('observed', { title: 'homeroom' })];
    const notice: Notice = {
      kind,
      audience,
      pupilId,
      classId: CLASS,
      reasons,
      sources: reasons.flatMap(({ sources }) => sources),
      createdFor: [],
      since: iso(since),
      expiresAt: iso(since + NOTICE_DAYS * 24 * HOUR_MS),
      ...change,
    };
    const id = paths.noticeId(kind, audience, pupilId, WINDOW);
    await this.db.recursiveDelete(this.db.doc(paths.notice(this.school, id)));
    await this.db.doc(paths.notice(this.school, id)).set(stored(notice) as object);
    return id;
  }

  /** What the night's run computed for this pupil, with a model of made-up children. */
  async computed(number: number): Promise<void> {
    const risk: Risk = {
      month: this.today.slice(0, 7),
      day: this.today,
      alreadyAbsent: false,
      scored: {
        model: builtInModel.id,
        score: 0.234_5,
        contributions: [
          { feature: 'absent_4w', value: 4, contribution: 0.9 },
          { feature: 'ind_friends', value: 31, contribution: 0.4 },
          { feature: 'weather_mean', value: 3.2, contribution: -0.2 },
        ],
      },
      synthetic: true,
      factors: { attendance: 0.6, friends: 0.4 },
      places: [{ place: 'support-room', rule: 'friends-support-room' }],
    };
    await this.db.doc(paths.risk(this.school, this.pupilId(number))).set(risk);
  }

  /** Every document in a collection of the pupil with this number. */
  async ofPupil(number: number, collection: string): Promise<Record<string, unknown>[]> {
    const pupil = paths.pupil(this.school, this.pupilId(number));
    return (await this.db.collection(`${pupil}/${collection}`).get()).docs.map((one) => one.data());
  }
}
