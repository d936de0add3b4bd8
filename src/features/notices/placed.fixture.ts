import type { Notice } from '@domain/notices/records';

/** A notice of a child with the id that it has. */
export function place(kind: Notice['kind'], change: Partial<Notice> = {}, window = '2026-W47') {
  const notice: Notice = {
    kind,
    audience: 'counsellor',
    pupilId: 'p1',
    classId: '2026-5-1',
    reasons: [{ code: 'observed', params: {}, sources: [] }],
    sources: [],
    createdFor: [],
    since: '2026-11-20T00:00:00.000Z',
    expiresAt: '2026-12-11T00:00:00.000Z',
    ...change,
  };
  return { id: `${kind}_${notice.audience}_${notice.pupilId}_${window}`, notice };
}
