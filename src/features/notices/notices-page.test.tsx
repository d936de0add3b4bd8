// @vitest-environment happy-dom
import type { Notice } from '@domain/notices/records';
import type { Pupil } from '@domain/school/school';
import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { NoticeList } from '@/staff/ports/notices';
import type { Watched } from '@/staff/watched';
import { onStaffScreens, show, there } from '@/staff/screen.fixture';
import NoticesPage from './notices-page';

const AT = Date.parse('2026-11-20T08:31:00+09:00');
const NOTICE: Notice = {
  ...{ kind: 'absence', audience: 'homeroom', pupilId: 'p1', classId: '2026-5-1', sources: [] },
  reasons: [{ code: 'absent-recently', params: { days: 3, weeks: 4 }, sources: [] }],
  ...{ createdFor: ['t1'], since: '2026-11-20T00:00:00.000Z', expiresAt: '2036-12-11T00:00:00.000Z' },
};
const listOf = (notices: readonly Notice[], unreadable: readonly string[] = []): NoticeList => ({
  all: notices.map((notice, index) => ({ id: `n${index}`, notice })),
  ...{ unreadable, more: false },
});
const ready = (value: NoticeList, live = true): Watched<NoticeList> => ({
  ...{ state: 'ready', value, live, at: AT },
});
const failed = (failure: 'denied' | 'unavailable' | 'broken'): Watched<NoticeList> => ({
  ...{ state: 'failed', failure, again: () => undefined },
});

onStaffScreens();
beforeEach(() => history.replaceState(null, '', '/notices'));

function showInbox(list: Watched<NoticeList>) {
  const viewer = { school: 's1', uid: 't1', role: 'teacher', title: 'homeroom' } as const;
  show(
    <NoticesPage
      inbox={{ list, loadingMore: false, more: () => undefined }}
      reader={{
        viewer: { ...viewer, classIds: ['2026-5-1'] },
        classNameOf: () => '5年1組',
        record: () => null,
      }}
    />,
    {
      board: { watchClassesOn: there([]) },
      surveys: { watchRounds: there({}), watchInstrument: there(null) },
      pupils: { watchPupil: there({ familyName: '青木', givenName: '光' } as Pupil) },
      notices: { watchOwnReview: there(null) },
    },
  );
}

describe('what was noticed', () => {
  it('says kindly that there is nothing', () => {
    showInbox(ready(listOf([])));
    expect(screen.getByRole('heading', { name: 'きょうの気づきはありません' })).toBeDefined();
  });

  it('says that there is no connection, and since when', () => {
    showInbox(ready(listOf([]), false));
    expect(screen.getByRole('alert').textContent).toContain('つながっていません');
  });

  it('loads', () => {
    showInbox({ state: 'loading' });
    expect(screen.getByRole('status').getAttribute('aria-label')).toContain('読み込んで');
  });

  it.each([
    ['denied', '見ることができません'],
    ['unavailable', 'つながりません'],
    ['broken', '読み取れない'],
  ] as const)('says why there is nothing: %s', (failure, words) => {
    showInbox(failed(failure));
    expect(screen.getByRole('alert').textContent).toContain(words);
  });

  it('does not hide that one cannot be read', () => {
    showInbox(ready(listOf([], ['n9'])));
    expect(screen.getByRole('alert').textContent).toContain('1件');
    expect(screen.queryByRole('heading', { name: 'きょうの気づきはありません' })).toBeNull();
  });

  it('shows counts before names, and names on a tap', () => {
    showInbox(ready(listOf([NOTICE])));
    expect(document.body.textContent).not.toContain('青木');
    fireEvent.click(screen.getByRole('button', { name: '名前を表示する' }));
    expect(screen.getByText('青木 光')).toBeDefined();
  });
});
