/** What staff write about a child: who may, what stands, what is kept of before, what reaches the child. */
import { describe, expect, it } from 'vitest';
import type { Staff } from '../identity';
import type { Pupil } from '../school/school';
import { contactSchema, type Topic, topicSchema } from '../school/staff-records';
import { CORRECTIONS_MAX } from '../words/choices';
import { consultationSchema, nurseVisitSchema } from '../words/records';
import { type GoodThing, goodThingSchema } from '../words/good-thing';
import type { Actor, Decision, Deed } from './command';
import { COMMANDS, type CommandName, type PayloadOf } from './registry';

const NOW = Date.parse('2026-11-24T01:00:00Z');
const DAY = '2026-11-24';
const ISO = new Date(NOW).toISOString();

const member = (role: Staff['role'], title: Staff['title'], classIds: string[] = []): Staff => ({
  ...{ role, title, displayName: `${title} 先生`, classIds, cover: {}, active: true },
  workDays: [1, 2, 3, 4, 5],
});
const STAFF: Readonly<Record<string, Staff>> = {
  homeroom: member('teacher', 'homeroom', ['2026-5-1']),
  other: member('teacher', 'homeroom', ['2026-6-1']),
  nurse: member('counsellor', 'nurse'),
  sc: member('counsellor', 'sc'),
  guidance: member('counsellor', 'guidance'),
  principal: member('leader', 'principal'),
  vice: member('leader', 'vice-principal'),
};
const pupil: Pupil = {
  ...{ uid: 'u', classId: '2026-5-1', classIds: ['2026-5-1'], number: 1, status: 'active' },
  ...{ familyName: '海', givenName: 'なみ', kana: 'うみ' },
};
const ABOUT = { pupilId: 'p1', id: 'e1', day: DAY };

function deed<Name extends CommandName>(
  _: Name,
  uid: string,
  payload: PayloadOf<Name>,
): Deed<PayloadOf<Name>> {
  const { role, title, displayName: name } = STAFF[uid] ?? member('admin', 'office');
  const actor: Actor = { uid, name, role, title };
  return {
    payload,
    actor,
    school: 'sora',
    commandId: 'c1',
    now: NOW,
    sha256: (text) => text,
    keyed: (text) => text,
  };
}

const choosing = (not: string[]) => ({
  ...{ school: 'sora', not, atHome: false, rev: 1, deviceId: 'tablet-1' },
  ...{ capturedAt: ISO, receivedAt: ISO },
});
const known = (uid: string) => ({ pupil, writer: STAFF[uid], staff: STAFF });

function documentsOf(decision: Decision): Record<string, Record<string, unknown>> {
  if (!decision.done) throw new Error(decision.why);
  // Dates as texts.
  return JSON.parse(
    JSON.stringify(Object.fromEntries(decision.writes.map(({ path, data }) => [path, data]))),
  ) as Record<string, Record<string, unknown>>;
}

const topic: Topic = {
  ...{ school: 'sora', kind: 'life', day: DAY, text: '静かだった', by: 'homeroom', withdrawn: false },
  ...{ at: ISO, receivedAt: ISO },
};
const nothing = {
  ...{ stored: undefined, good: undefined, choices: undefined, quiet: undefined, calendar: undefined },
};
const matterAbout = (...keptFrom: string[]) => ({ pupilId: 'p1', because: ['harm' as const], keptFrom });

describe('write-topic', () => {
  const { decide } = COMMANDS['write-topic'];
  const write = (
    uid: string,
    change: Partial<PayloadOf<'write-topic'>> = {},
    state: Partial<Parameters<typeof decide>[0]> = {},
  ) =>
    decide(
      { ...known(uid), ...nothing, ...state },
      deed('write-topic', uid, { ...ABOUT, kind: 'life', text: '静かだった', ...change }),
    );
  const PATH = 'schools/sora/pupils/p1/topics/e1';
  const GOOD = 'schools/sora/goodThings/p1_e1';

  it('stands in the record as its schema says, signed; the log has none of its words', () => {
    const decision = write('homeroom');
    expect(topicSchema.parse(documentsOf(decision)[PATH])).toEqual(topic);
    expect(JSON.stringify(decision.done && decision.log)).not.toContain('静か');
  });

  it.each([
    ['other', 'not-looked-after'],
    ['stranger', 'not-looked-after'],
  ] as const)('is refused to %s', (uid, why) => {
    expect(write(uid)).toEqual({ done: false, why });
  });

  it.each(['homeroom', 'nurse', 'sc', 'guidance', 'principal'])('is done for %s', (uid) => {
    expect(write(uid)).toMatchObject({ done: true });
  });

  it.each(['2026-11-25', '2026-11-17'])('takes no word of %s', (day) => {
    expect(write('homeroom', { day })).toEqual({ done: false, why: 'day-too-far' });
  });

  it('keeps what stood there when its writer corrects it, and when', () => {
    const corrected = documentsOf(write('homeroom', { text: '休み時間は静かだった' }, { stored: topic }))[
      PATH
    ];
    expect(topicSchema.parse(corrected)).toMatchObject({
      text: '休み時間は静かだった',
      history: [{ text: '静かだった', at: ISO }],
    });
  });

  it('is corrected by nobody else, and not without end', () => {
    expect(write('principal', { text: 'ちがう' }, { stored: topic })).toMatchObject({ why: 'id-taken' });
    const history = Array.from({ length: CORRECTIONS_MAX }, () => ({ text: 'あ', at: ISO }));
    expect(write('homeroom', { text: 'ちがう' }, { stored: { ...topic, history } })).toMatchObject({
      why: 'no-more-corrections',
    });
  });

  it('writes nothing where the same stands already, and stands again after it was withdrawn', () => {
    expect(write('homeroom', {}, { stored: topic })).toMatchObject({ done: true, writes: [] });
    const again = documentsOf(write('homeroom', {}, { stored: { ...topic, withdrawn: true } }))[PATH];
    expect(again).toMatchObject({ withdrawn: false });
  });

  it('adds a sentence to a tap of the same day, a week later too, and calls that no correction', () => {
    const tap = { ...topic, kind: 'observation' as const, day: '2026-11-10', text: '' };
    const sentence = { kind: 'observation' as const, day: '2026-11-10', text: '手が ふるえていた' };
    const path = 'schools/sora/pupils/p1/topics/2026-11-10_homeroom_observation';
    const stored = documentsOf(write('homeroom', sentence, { stored: tap }))[path];
    expect(topicSchema.parse(stored)).toEqual({ ...tap, text: '手が ふるえていた' });
  });

  it('brings a good thing to the child with its name, in school hours, seen by leaders other than its writer', () => {
    const good = (uid: string) =>
      goodThingSchema.parse(documentsOf(write(uid, { kind: 'good', text: 'やさしい' }))[GOOD]);
    expect(good('homeroom')).toMatchObject({
      ...{ pupilId: 'p1', by: 'homeroom', name: 'homeroom 先生', text: 'やさしい', deliverAt: ISO },
      readers: ['principal', 'vice'],
    });
    expect(good('principal').readers).toEqual(['vice']);
    const { deliverAt } = goodThingSchema.parse(
      documentsOf(
        decide(
          { ...known('homeroom'), ...nothing },
          {
            ...deed('write-topic', 'homeroom', { ...ABOUT, kind: 'good', text: 'やさしい' }),
            now: Date.parse('2026-11-24T11:00:00Z'),
          },
        ),
      )[GOOD],
    );
    expect(deliverAt > '2026-11-24T11:00:00.000Z').toBe(true);
  });

  it('brings nothing to the child from whom it is kept apart, who learns nothing of that', () => {
    const decision = write('homeroom', { kind: 'good' }, { choices: choosing(['homeroom']) });
    expect(Object.keys(documentsOf(decision))).toEqual([PATH]);
    const told = write('homeroom', { kind: 'good' }, { quiet: matterAbout('homeroom') });
    expect(Object.keys(documentsOf(told))).toEqual([PATH]);
    const seen = documentsOf(write('homeroom', { kind: 'good' }, { choices: choosing(['vice']) }))[GOOD];
    expect(seen).toMatchObject({ readers: ['principal'] });
  });

  it('makes no good thing of something else, nor anything else of a good thing', () => {
    expect(write('homeroom', { kind: 'good' }, { stored: topic })).toMatchObject({ why: 'id-taken' });
  });
});

describe('record-contact', () => {
  const { decide } = COMMANDS['record-contact'];
  const record = (how: 'voice' | 'phone', line?: string, stored?: ReturnType<typeof contactSchema.parse>) =>
    decide(
      { ...known('homeroom'), stored },
      deed('record-contact', 'homeroom', { ...ABOUT, how, ...(line !== undefined && { line }) }),
    );

  it('adds its line to the tap of that day, and stands by itself otherwise', () => {
    const tap = {
      ...{ school: 'sora', by: 'homeroom', day: DAY, how: 'voice' as const, withdrawn: false },
      ...{ at: ISO, receivedAt: ISO },
    };
    const [[path, voice] = []] = Object.entries(documentsOf(record('voice', '笑っていた', tap)));
    expect(path).toBe(`schools/sora/pupils/p1/contacts/${DAY}_homeroom`);
    expect(contactSchema.parse(voice)).toEqual({ ...tap, line: '笑っていた' });
    const [[other, phone] = []] = Object.entries(documentsOf(record('phone')));
    expect(other).toBe(`schools/sora/pupils/p1/contacts/${DAY}_homeroom_e1`);
    expect(contactSchema.parse(phone)).not.toHaveProperty('line');
  });
});

describe('record-nurse-visit', () => {
  const { decide, payload: schema } = COMMANDS['record-nurse-visit'];
  const visit = { ...ABOUT, from: '10:20', symptom: 'headache' as const };

  it('stands with its time and reason, and takes an end later as no correction', () => {
    const first = documentsOf(
      decide({ ...known('nurse'), stored: undefined }, deed('record-nurse-visit', 'nurse', visit)),
    );
    const stored = nurseVisitSchema.parse(first['schools/sora/pupils/p1/nurseVisits/e1']);
    expect(stored).toMatchObject({ from: '10:20', symptom: 'headache' });
    const later = deed('record-nurse-visit', 'nurse', { ...visit, to: '10:50', measure: 'rest' });
    const ended = documentsOf(decide({ ...known('nurse'), stored }, later));
    expect(nurseVisitSchema.parse(ended['schools/sora/pupils/p1/nurseVisits/e1'])).toEqual({
      ...stored,
      ...{ to: '10:50', measure: 'rest' },
    });
  });

  it('ends after it has begun', () => {
    expect(schema.safeParse({ ...visit, to: '10:19' }).success).toBe(false);
  });
});

describe('record-consultation', () => {
  const { decide } = COMMANDS['record-consultation'];
  const readersOf = (childAgrees: boolean, not: string[] = [], about: string[] = []) => {
    const payload = { ...ABOUT, line: '朝は ゆっくりで', childAgrees };
    const documents = documentsOf(
      decide(
        { ...known('sc'), stored: undefined, choices: choosing(not), quiet: matterAbout(...about) },
        deed('record-consultation', 'sc', payload),
      ),
    );
    return consultationSchema.parse(Object.values(documents)[0]).readers;
  };

  it('is for those to whom children confide, and for the homeroom only when the child agrees', () => {
    expect(readersOf(false)).toEqual(['sc', 'nurse']);
    expect(readersOf(true)).toEqual(['sc', 'homeroom', 'nurse']);
    expect(readersOf(true, ['homeroom', 'nurse'])).toEqual(['sc']);
    expect(readersOf(true, ['nurse'], ['homeroom'])).toEqual(['sc']);
  });
});

describe('withdraw-words', () => {
  const { decide } = COMMANDS['withdraw-words'];
  const take = (uid: string, stored: Topic | undefined, good?: GoodThing) =>
    decide(
      { ...known(uid), stored, good },
      deed('withdraw-words', uid, { pupilId: 'p1', kind: 'topics', id: 'e1' }),
    );
  const good: GoodThing = {
    ...{ school: 'sora', pupilId: 'p1', by: 'homeroom', name: '先生', text: 'やさしい', day: DAY },
    ...{ withdrawn: false, at: ISO, deliverAt: ISO, readers: [] },
  };

  it('leaves it where it is, marked so, and takes a good thing from the child', () => {
    expect(documentsOf(take('homeroom', topic, good))).toEqual({
      'schools/sora/pupils/p1/topics/e1': { withdrawn: true, receivedAt: ISO },
      'schools/sora/goodThings/p1_e1': { withdrawn: true },
    });
  });

  it('is its writer’s alone', () => {
    expect(take('principal', topic)).toEqual({ done: false, why: 'id-taken' });
    expect(take('homeroom', undefined)).toEqual({ done: false, why: 'gone' });
    expect(take('homeroom', { ...topic, withdrawn: true })).toMatchObject({ writes: [] });
  });
});
