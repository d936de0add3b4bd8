/** Without a name: what stands for adults, who is asked to open it, and what the child is told of it. */
import { describe, expect, it } from 'vitest';
import { childView } from './child-view';
import type { Thread } from './records';
import type { Outgoing } from './outgoing';
import { at, CLASS, MORNING, sent, STAFF, worldOf } from './signal.fixture';
import { takeIn } from './take-in';
import { threadKey, unnamedBandOf, unnamedId } from './unnamed';

const ID = unnamedId('1');
const person = (uid: string) => ({ uid, name: uid });
const NAMING = { by: person('nurse'), reason: 'いのちが あぶない', at: at(MORNING) };

function taken(change: Partial<Outgoing> = {}, before?: Partial<Thread>, world = worldOf(MORNING)) {
  const message = {
    opening: sent(ID, MORNING, { to: { group: 'counsellor' }, text: 'あのね', ...change }),
    later: [],
  };
  const once = takeIn({ school: 'umi', pupilId: 'p1' }, message, undefined, world).thread;
  const stood = before && { ...once, ...before };
  const { thread, inbox } = stood
    ? takeIn({ school: 'umi', pupilId: 'p1' }, message, stood, world)
    : takeIn({ school: 'umi', pupilId: 'p1' }, message, undefined, world);
  return { thread, inbox, signal: childView(message, thread, undefined, world) };
}

describe('without a name', () => {
  it('adults read the words and the grades, and nothing of whose they are', () => {
    const { thread, inbox, signal } = taken();
    expect(inbox).toMatchObject({ pupilId: 'unnamed', classIds: [], readers: ['nurse', 'sc'] });
    expect(thread).toMatchObject({ pupilId: 'unnamed', classIds: [], unnamed: { band: '4-6' } });
    expect(JSON.stringify([thread, inbox])).not.toMatch(/青木|光|"p1"|2026-5-1/);
    expect(signal.text).toBe('あのね');
    expect(signal.named).toBeUndefined();
  });

  it('lies under its own id and no child’s, with and without a name', () => {
    expect(threadKey('p1', ID)).toBe(`unnamed_${ID}`);
    expect(threadKey('unnamed', ID)).toBe(`unnamed_${ID}`);
    expect(threadKey('p1', 'n1')).toBe('p1_n1');
  });

  it.each([
    ['2026-1-1', undefined],
    ['2026-3-1', undefined],
    ['2026-4-1', '4-6'],
    ['2026-6-2', '4-6'],
    ['2026-7-1', '7-9'],
    ['2026-9-1', '7-9'],
  ])('a child of %s is of %s', (classId, band) => {
    expect(unnamedBandOf(classId)).toBe(band);
    const { thread } = taken({}, undefined, worldOf(MORNING, { classIds: [classId] }));
    expect(thread.unnamed).toEqual(band === undefined ? {} : { band });
  });
});

describe('a name that somebody asks for', () => {
  it('is told to the leaders whom the child lets know, who read no words, and stays closed', () => {
    const { thread, inbox } = taken({ not: ['vice'] }, { naming: { ...NAMING, agreed: [] } });
    expect(thread.readers).toContain('principal');
    expect(thread.readers).not.toContain('vice');
    expect(thread.untold?.to).toContain('principal');
    expect(inbox?.readers).toEqual(['nurse', 'sc']);
    expect(JSON.stringify([thread, inbox])).not.toMatch(/青木|"p1"/);
  });

  it('goes to the board, too, where leaders are too few', () => {
    expect(taken({ not: ['vice'] }, { naming: { ...NAMING, agreed: [] } }).thread.readers).toContain('board');
    const { thread } = taken({}, { naming: { ...NAMING, agreed: [] } });
    expect(thread.readers).toEqual(expect.arrayContaining(['vice', 'principal']));
    expect(thread.readers).not.toContain('board');
  });

  it('stays closed for one, and is opened by two, or by one in danger, of which the others hear at once: the child is told by whom and why, once', () => {
    const one = taken({}, { naming: { ...NAMING, agreed: [person('vice')] } });
    expect(JSON.stringify(one.thread)).not.toMatch(/青木|"p1"/);
    expect(one.signal.named).toBeUndefined();
    const agreed = [person('vice'), person('principal')];
    const { thread, signal } = taken({}, { naming: { ...NAMING, agreed } });
    expect(thread).toMatchObject({
      ...{ pupilId: 'unnamed', classIds: [CLASS], child: { familyName: '青木' } },
      naming: { opened: { pupilId: 'p1', at: at(MORNING) } },
    });
    expect(signal.named).toEqual({ by: agreed, reason: NAMING.reason, at: at(MORNING) });
    const alone = { ...NAMING, agreed: [person('vice')], alone: person('vice'), told: ['vice'] };
    const opened = taken({}, { naming: alone });
    expect(opened.signal.named?.by).toEqual([person('vice')]);
    expect(opened.thread.untold?.to).toContain('principal');
    expect(opened.thread.untold?.to).not.toContain('vice');
    const later = taken({}, { naming: thread.naming }, worldOf(MORNING + 1000, { staff: STAFF }));
    expect(later.thread.naming?.opened?.at).toBe(at(MORNING));
  });
});
