/** What a child sends without a name: read like the rest, and whose it is opened by two. */
import { describe, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { iso } from '@domain/sos/sos.fixture';
import { unnamedId } from '@domain/signals/unnamed';
import { documentsOfChild } from '../../functions/src/rights/documents-of-child';
import { deleteUnnamedOf, isOfUnnamed } from '../../functions/src/rights/of-unnamed';
import { HOUR, NINE, PUPIL, SCHOOL, SignalSchool } from '../support/signal-school';

const DONE = { done: true };
const refused = (why: string) => ({ done: false, why });

describe('something without a name', () => {
  const ID = unnamedId('1');
  const TO = { to: { group: 'counsellor' }, text: 'だれにも いえない' } as const;

  it('is read and answered like the rest, and whose it is stands nowhere that an adult reads', async () => {
    const school = await SignalSchool.open();
    const { thread, inbox } = await school.sends(ID, NINE, TO);
    expect(inbox).toMatchObject({ readers: ['nurse-1', 'sc-1'], messages: [{ text: TO.text }] });
    expect(JSON.stringify([thread, inbox])).not.toMatch(new RegExp(`${PUPIL}|2026-5-1`));
    const answer = { answerId: 'a1', text: '話してくれてありがとう。' };
    expect(await school.deed('nurse-1', 'answer-signal', ID, NINE + HOUR, answer)).toEqual(DONE);
    expect((await school.stands(ID)).signal).toMatchObject({ reply: { text: answer.text } });
    const meeting = { place: '図書室', at: iso(NINE + 2 * HOUR) };
    expect(
      await school.deed('nurse-1', 'answer-signal', ID, NINE + HOUR, { answerId: 'm', meeting }),
    ).toEqual(refused('has-no-name'));
    expect(await school.deed('nurse-1', 'mark-spoken', ID, NINE + HOUR, { answerId: 's' })).toEqual(
      refused('has-no-name'),
    );
    await school.put('m2', NINE + 2 * HOUR, { ...TO, on: ID, text: 'もうひとつ' });
    expect(await school.sweep(NINE + 3 * HOUR)).toMatchObject({ failures: [] });
    expect((await school.stands(ID)).inbox?.messages).toHaveLength(2);
    // Whom the child leaves out by and by is out of it, too.
    await school.leavesOut(['nurse-1'], NINE + 4 * HOUR);
    expect((await school.stands(ID)).inbox?.readers).toEqual(['sc-1']);
    const log = await school.db.collection(paths.audit(SCHOOL)).get();
    expect(JSON.stringify(log.docs.map((one) => one.data()))).not.toContain(PUPIL);
  });

  it('has its name opened by two leaders together, and the child is told', async () => {
    const school = await SignalSchool.open();
    await school.sends(ID, NINE, TO);
    const deed = (uid: string, name: 'ask-name' | 'open-name', payload = {}) =>
      school.deed(uid, name, ID, NINE + HOUR, payload);
    expect(await deed('vice', 'open-name')).toEqual(refused('not-yours'));
    expect(await school.opensCase('nurse-1', ID, NINE + HOUR)).toEqual(refused('gone'));
    school.told();
    expect(await deed('nurse-1', 'ask-name', { reason: 'いのちが あぶない' })).toEqual(DONE);
    expect(school.told()).toEqual(['principal push', 'vice push']);
    expect(await deed('vice', 'open-name')).toEqual(DONE);
    expect(JSON.stringify((await school.stands(ID)).thread)).not.toContain(PUPIL);
    expect(await deed('principal', 'open-name')).toEqual(DONE);
    const { thread, signal, inbox } = await school.stands(ID);
    expect(thread?.naming?.opened?.pupilId).toBe(PUPIL);
    expect(signal?.named).toMatchObject({
      by: [{ uid: 'vice' }, { uid: 'principal' }],
      reason: 'いのちが あぶない',
    });
    expect(inbox?.readers).toEqual(['nurse-1', 'sc-1']);
    expect(await school.opensCase('nurse-1', ID, NINE + 2 * HOUR)).toEqual(DONE);
  });

  it('goes with the child that has left, and is given to nobody who asks for the child’s data', async () => {
    const school = await SignalSchool.open();
    await school.sends(ID, NINE, TO);
    const found: string[] = [];
    for await (const one of documentsOfChild(school.db, SCHOOL, PUPIL))
      if (isOfUnnamed(one)) found.push(one.ref.parent.id);
    expect(found.sort()).toEqual(['inbox', 'outgoing', 'senders', 'signals', 'threads']);
    await deleteUnnamedOf(school.db, SCHOOL, PUPIL);
    const { thread, inbox } = await school.stands(ID);
    expect([thread, inbox]).toEqual([undefined, undefined]);
    expect((await school.db.doc(paths.sender(SCHOOL, ID)).get()).exists).toBe(false);
  });
});
