/** A school in which something was noticed about some children, as the functions leave it. */
import { seenBy } from '@domain/access/notice-readers';
import { dayOf } from '@domain/days';
import { staffSchema } from '@domain/identity';
import type { ApprovedOption } from '@domain/school/approved-option';
import { builtInModel } from '@domain/defaults/model-a';
import type { Notice, NoticeReason, Review } from '@domain/notices/records';
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
    // A decision comes from a review: whatever makes the notice anew (a colleague comes to the school) asks for it.
    if (notice.decision) {
      const { by, at: decidedAt, decision } = notice.decision;
      await this.reviewed(id, by, { openedAt: decidedAt, ownView: 'somewhat', decision, decidedAt });
    }
    const { docs } = await this.db.collection(`${paths.school(this.school)}/staff`).get();
    const staff = new Map(docs.map((one) => [one.id, staffSchema.parse(one.data())]));
    const seen = seenBy(notice, { leftOut: notice.keptFrom ?? [] }, { staff, board: [] }, dayOf(Date.now()));
    await this.db.doc(paths.notice(this.school, id)).set(stored(seen) as object);
    return id;
  }

  /** So many more about the same pupil, one a week, longer ago than a list of the latest reaches. */
  async noticedOften(kind: Notice['kind'], number: number, times: number): Promise<void> {
    const id = await this.noticed(kind, 'counsellor', number, {}, 100);
    const first = await this.db.doc(paths.notice(this.school, id)).get();
    const batch = this.db.batch();
    for (let week = 1; week < times; week += 1)
      batch.set(this.db.doc(paths.notice(this.school, id.replace(WINDOW, `w${week}`))), first.data() ?? {});
    await batch.commit();
  }

  /** What this colleague wrote down about a notice. */
  async reviewed(noticeId: string, uid: string, change: Partial<Review>): Promise<void> {
    const at = iso(Date.now());
    const review: Review = { by: uid, openedAt: at, at, ...change };
    await this.db.doc(paths.review(this.school, noticeId, uid)).set(stored(review) as object);
  }

  /** Something that an adult once put on this pupil's own page. */
  async offered(number: number, title: string): Promise<void> {
    const option: ApprovedOption = {
      title: { ja: title },
      text: { ja: 'よかったら、見にきてね。' },
      by: this.nurse.uid,
      byName: '保科 養護',
      withdrawn: false,
      at: iso(Date.now() - 60 * 24 * HOUR_MS),
    };
    const path = paths.approvedOption(this.school, this.pupilId(number), 'once');
    await this.db.doc(path).set(stored(option) as object);
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
