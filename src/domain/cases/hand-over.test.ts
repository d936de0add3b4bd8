import { describe, expect, it } from 'vitest';
import { usualCalendar } from '../defaults/calendar';
import { paths } from '../paths';
import { CaseSchool, SCHOOL, STAFF } from './case-world.fixture';
import { unfinishedOf } from './hand-over';
import type { Case } from './records';
import { toldOfCase } from './waiting';

const NOW = Date.parse('2026-11-20T01:00:00Z');
const NEXT_CLASS = '2027-6-1';
const CALENDAR = usualCalendar(NOW);

function opened(by = 'aoki') {
  const school = new CaseSchool();
  const { commandId: caseId } = school.send(
    by,
    'open-case',
    { pupilId: 'p1', origin: { kind: 'observation', id: 'seen' } },
    NOW,
  );
  const theCase = (): Case => school.cases()[caseId] as Case;
  const send = (who: string, name: Parameters<CaseSchool['send']>[1], payload: object = {}) =>
    school.send(who, name, { caseId, ...payload }, NOW);
  return { school, theCase, send };
}
const asked = (to: string) => ({ to, duty: 'daily', text: '朝の声かけを続けてください' });

describe('a case in other hands', () => {
  it('is led by whoever led it until the next has said yes', () => {
    const { theCase, send } = opened();
    expect(send('aoki', 'hand-over-case', asked('mori')).done).toBe(true);
    expect(theCase()).toMatchObject({ lead: 'aoki', handOver: { to: 'mori', why: 'asked' } });
    expect(theCase().readers).toContain('mori');
    expect(toldOfCase(theCase(), STAFF, CALENDAR, NOW)).toEqual(['aoki', 'mori']);
    expect(send('nurse', 'take-over-case')).toMatchObject({ done: false, why: 'not-asked' });
    expect(send('mori', 'take-over-case').done).toBe(true);
    expect(theCase()).toMatchObject({ lead: 'mori' });
    expect(theCase().handOver).toBeUndefined();
    expect(toldOfCase(theCase(), STAFF, CALENDAR, NOW)).toEqual([]);
  });

  it('is taken at once by whoever names themselves', () => {
    const { theCase, send } = opened();
    send('head', 'hand-over-case', asked('head'));
    expect(theCase()).toMatchObject({ lead: 'head' });
    expect(theCase().handOver).toBeUndefined();
  });

  it('asks nobody any more when the team says otherwise', () => {
    const { theCase, send } = opened();
    send('aoki', 'hand-over-case', asked('mori'));
    const team = [
      { uid: 'aoki', duty: 'daily' },
      { uid: 'mori', duty: 'study' },
    ];
    send('aoki', 'set-case-team', { team, lead: 'aoki' });
    expect(theCase().handOver?.to).toBe('mori');
    send('aoki', 'set-case-team', { team: team.slice(0, 1), lead: 'aoki' });
    expect(theCase().handOver).toBeUndefined();
  });

  it('is not for whom the child leaves out, also when they were asked before', () => {
    const { school, theCase, send } = opened();
    send('aoki', 'hand-over-case', asked('mori'));
    school.leaveOut('p1', 'mori');
    school.follow(NOW);
    expect(theCase().handOver).toBeUndefined();
    expect(send('mori', 'take-over-case')).toMatchObject({ done: false, why: 'gone' });
  });
});

describe('when the child has another class', () => {
  function moved(school: CaseSchool, teachers: readonly string[]): void {
    const pupil = school.documents.get(paths.pupil(SCHOOL, 'p1'));
    school.documents.set(paths.pupil(SCHOOL, 'p1'), {
      ...pupil,
      ...{ classId: NEXT_CLASS, classIds: [NEXT_CLASS] },
    });
    for (const uid of teachers)
      school.documents.set(paths.staff(SCHOOL, uid), { ...STAFF[uid], classIds: [NEXT_CLASS] });
    school.follow(NOW);
  }

  it('its homeroom teacher is asked, and the one before leads it until they have said yes', () => {
    const { school, theCase, send } = opened();
    moved(school, ['mori']);
    expect(theCase()).toMatchObject({
      ...{ lead: 'aoki', classIds: [NEXT_CLASS] },
      ...{ handOver: { to: 'mori', why: 'new-class' }, leadMissingSince: new Date(NOW).toISOString() },
    });
    expect(theCase().readers).toContain('mori');
    const once = theCase();
    school.follow(NOW + 60_000);
    expect(theCase()).toEqual(once);
    send('mori', 'take-over-case');
    expect(theCase()).toMatchObject({ lead: 'mori' });
    expect(theCase().leadMissingSince).toBeUndefined();
  });

  it('nobody is asked whom the child leaves out: the leaders are', () => {
    const { school, theCase } = opened();
    school.leaveOut('p1', 'mori');
    moved(school, ['mori']);
    expect(theCase().handOver).toBeUndefined();
    expect(toldOfCase(theCase(), STAFF, CALENDAR, NOW)).toEqual(['aoki', 'head', 'vice']);
  });

  it('whoever leads it as somebody else says who is of the team now', () => {
    const { school, theCase, send } = opened('nurse');
    moved(school, ['mori']);
    expect(theCase()).toMatchObject({ lead: 'nurse', movedSince: new Date(NOW).toISOString() });
    expect(toldOfCase(theCase(), STAFF, CALENDAR, NOW)).toEqual(['nurse']);
    const team = ['nurse', 'mori'].map((uid) => ({ uid, duty: 'daily' }));
    send('nurse', 'set-case-team', { team, lead: 'nurse' });
    expect(theCase().movedSince).toBeUndefined();
    expect(toldOfCase(theCase(), STAFF, CALENDAR, NOW)).toEqual([]);
  });
});

it('names what is unfinished: duties, what is not decided, supports, when it is looked at again', () => {
  const { theCase, send } = opened('nurse');
  expect(unfinishedOf(theCase()).map(({ what }) => what)).toEqual(['decision', 'checkpoint']);
  send('nurse', 'start-duty', { dutyId: 'd', kind: 'bullying' });
  const plan = { supportId: 's', kind: 'talk', who: '養護', from: '2026-11-20' };
  send('nurse', 'plan-support', plan);
  expect(unfinishedOf(theCase())).toMatchObject([
    { what: 'duty', kind: 'bullying' },
    { what: 'support', support: { id: 's' } },
    { what: 'checkpoint' },
  ]);
  send('nurse', 'mark-support', { supportId: 's', state: 'left' });
  expect(unfinishedOf(theCase()).map(({ what }) => what)).toEqual(['duty', 'checkpoint']);
});
