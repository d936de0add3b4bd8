/** Notes and wishes of tablets that know no signals. */
import { describe, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { putCheckIn, readData } from '../support/functions-school';
import { notices, putNote, sweptNotices } from '../support/noticing-school';
import { DAY_MS, HOUR, NINE, PUPIL, SCHOOL, SignalSchool } from '../support/signal-school';

describe('a tablet that knows no signals', () => {
  it('has its notes and wishes passed through, to those whom the note names', async () => {
    const school = await SignalSchool.open();
    const { db } = school;
    await putNote(db, 'counsellor', NINE, { talk: false });
    await db.doc(paths.note(SCHOOL, PUPIL, '2026-11-24', 'counsellor')).update({ text: 'あのね' });
    await putNote(db, 'homeroom', NINE, { readers: ['homeroom-5-1'] });
    await putCheckIn(db, PUPIL, { talkTo: 'homeroom', day: '2026-11-24', at: new Date(NINE) });
    expect(await school.sweep(NINE + 1000)).toMatchObject({ failures: [] });
    const [confided, wished, tapped] = await Promise.all(
      ['note-2026-11-24-counsellor', 'note-2026-11-24-homeroom', 'talk-2026-11-24'].map((id) =>
        school.stands(id),
      ),
    );
    expect(confided).toMatchObject({
      inbox: { kind: 'note', readers: ['nurse-1', 'sc-1'], messages: [{ text: 'あのね' }] },
    });
    expect(wished).toMatchObject({ inbox: { kind: 'talk', wants: 'meet', readers: ['homeroom-5-1'] } });
    expect(tapped).toMatchObject({ inbox: { kind: 'talk', readers: ['homeroom-5-1'] } });
    await putNote(db, 'homeroom', NINE, { readers: ['homeroom-5-1'], withdrawn: true, rev: 2 });
    const taken = await school.projected('note-2026-11-24-homeroom', NINE + HOUR);
    expect(taken).toMatchObject({ inbox: undefined, thread: { state: 'closed' } });
    expect(await school.sweep(NINE + 2 * HOUR)).toMatchObject({ repaired: 0, failures: [] });
  });

  it('is told once, and has one clock: no notice is made beside it', async () => {
    const school = await SignalSchool.open();
    const { db } = school;
    await putCheckIn(db, PUPIL, { talkTo: 'homeroom', day: '2026-11-24', at: new Date(NINE) });
    await school.projected('talk-2026-11-24', NINE);
    await school.sweep(NINE + 1000);
    const swept = async (now: number) => (await sweptNotices(db, now)).told;
    expect(await swept(NINE + 1000)).toEqual([]);
    expect(await notices(db)).toEqual({});
    expect(school.told()).toEqual(['homeroom-5-1 push']);
    // Nobody is called at the end of the day; the fact climbs after two school days.
    expect(await swept(NINE + 8 * HOUR)).toEqual([]);
    await school.sweep(NINE + 8 * HOUR);
    expect(school.told()).toEqual([]);
    await school.sweep(NINE + 2 * DAY_MS);
    expect(school.told()).toEqual(['nurse-1 push']);
  });

  it('is heard though what stands beside a wish cannot be read, and however late it arrives', async () => {
    const school = await SignalSchool.open();
    const { db } = school;
    await putCheckIn(db, PUPIL, { talkTo: 'homeroom', day: '2026-11-10', at: new Date(NINE) });
    await db.doc(paths.checkIn(SCHOOL, PUPIL, '2026-11-10')).update({ level: 'sunny', later: 1 });
    await putNote(db, 'counsellor', NINE);
    await db.doc(paths.note(SCHOOL, PUPIL, '2026-11-24', 'counsellor')).update({ text: 7 });
    await school.sweep(NINE + 1000);
    expect((await school.stands('talk-2026-11-10')).thread).toMatchObject({ owners: ['homeroom-5-1'] });
    const confided = await school.stands('note-2026-11-24-counsellor');
    expect(confided.inbox).toMatchObject({ kind: 'talk', readers: ['nurse-1', 'sc-1'] });
  });

  it('whose wish arrives after the change of year reaches nobody who has the class then', async () => {
    const school = await SignalSchool.open();
    const { db } = school;
    const classIds = ['2027-6-1'];
    await db.doc(paths.pupil(SCHOOL, PUPIL)).update({ classId: classIds[0], classIds });
    await db.doc(paths.staff(SCHOOL, 'homeroom-5-2')).update({ classIds });
    const april = Date.parse('2027-04-08T01:00:00.000Z');
    await putCheckIn(db, PUPIL, { talkTo: 'homeroom', day: '2027-03-24', at: new Date(april) });
    const { thread } = await school.projected('talk-2027-03-24', april);
    expect(thread?.owners).toEqual(['nurse-1', 'sc-1']);
    expect(thread?.readers).not.toContain('homeroom-5-2');
  });

  it('whose notes are from before opens nothing', async () => {
    const school = await SignalSchool.open();
    await putNote(school.db, 'homeroom', NINE);
    await school.sweep(NINE + 9 * DAY_MS);
    expect(
      await readData(school.db, paths.thread(SCHOOL, paths.inboxId(PUPIL, 'note-2026-11-24-homeroom'))),
    ).toBeUndefined();
  });
});
