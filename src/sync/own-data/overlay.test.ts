import { describe, expect, it } from 'vitest';
import type { PupilWrite } from '@domain/answers/pupil-write';
import type { OwnData } from './own-data-types';
import { newestOf, withWrites } from './overlay';

const empty: OwnData = {
  checkIns: {},
  notes: {},
  results: {},
  responses: {},
  rounds: {},
  instruments: {},
  help: { lines: [], options: [] },
  scale: { scale: 'weather', body: false },
  calendar: { closures: [], extraSchoolDays: [], opensAt: '08:00', closesAt: '17:00' },
  readers: [],
  accessLog: [],
  goodThings: {},
  refreshedAt: '2026-11-20T00:00:00Z',
  referenceAt: '2026-11-20T00:00:00Z',
};
const stamp = { school: 's', deviceId: 'tablet-0001', capturedAt: '2026-11-20T00:00:00Z' };
const classId = '2026-5-1';

function checkIn(rev: number, level: 1 | 4): PupilWrite {
  const document = {
    ...stamp,
    classId,
    day: '2026-11-20',
    scale: 'weather',
    level,
    skipped: false,
    rev,
  } as const;
  return { kind: 'checkIn', path: 'schools/s/pupils/p/checkIns/2026-11-20', document };
}

describe("a pupil's own view", () => {
  it('shows at once what was sent to a person, also on a copy from before anything could be', () => {
    const write: PupilWrite = {
      kind: 'outgoing',
      path: 'schools/s/pupils/p/outgoing/m-1',
      document: { ...stamp, kind: 'note', to: { group: 'homeroom' }, not: [], day: '2026-11-20', rev: 1 },
    };
    expect(withWrites(empty, [write]).outgoing).toEqual({ 'm-1': write.document });
  });

  it('shows what is queued as if it had arrived', () => {
    expect(withWrites(empty, [checkIn(1, 4)]).checkIns['2026-11-20']?.level).toBe(4);
    expect(empty.checkIns).toEqual({});
  });

  it('shows the newest of queued and arrived, in whatever order they come', () => {
    const arrived = withWrites(empty, [checkIn(5, 4)]);
    expect(withWrites(arrived, [checkIn(3, 1)]).checkIns['2026-11-20']?.level).toBe(4);
    expect(withWrites(arrived, [checkIn(7, 1)]).checkIns['2026-11-20']?.level).toBe(1);
  });

  it('finds notes by day and audience, responses by round', () => {
    const laid = withWrites(empty, [
      {
        kind: 'note',
        path: 'schools/s/pupils/p/notes/2026-11-20_homeroom',
        document: { ...stamp, day: '2026-11-20', audience: 'homeroom', text: 'あのね', rev: 1 },
      },
      {
        kind: 'response',
        path: 'schools/s/pupils/p/responses/r1',
        document: {
          ...stamp,
          classId,
          instrument: 'i@1',
          form: 'grades4_9',
          answers: { a: 4 },
          paceMs: 1,
          rev: 1,
        },
      },
    ]);
    expect(laid.notes['2026-11-20_homeroom']?.text).toBe('あのね');
    expect(laid.responses.r1?.answers).toEqual({ a: 4 });
  });
});

it('joining two copies keeps of each document the newest', () => {
  const a = { x: { rev: 2, deviceId: 'a', from: 'a' }, y: { rev: 1, deviceId: 'a', from: 'a' } };
  const b = { x: { rev: 1, deviceId: 'b', from: 'b' }, y: { rev: 1, deviceId: 'b', from: 'b' } };
  expect(newestOf(a, b)).toEqual({ x: a.x, y: b.y });
});
