// @vitest-environment happy-dom
import type { Notice } from '@domain/notices/records';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { onStaffScreens, show } from '@/staff/screen.fixture';
import { type NoticeReader, NoticesContext } from '../notices-context';
import { Reasons } from './reasons';

onStaffScreens();

const reader: NoticeReader = {
  viewer: { school: 'sora', uid: 'yamada', role: 'teacher', title: 'homeroom', classIds: ['2026-5-1'] },
  ...{ name: '山田', today: '2026-11-24', live: true, namesShown: true },
  survey: { item: String, indicator: String, round: String },
  classNameOf: String,
  record: () => null,
};

const notice = (kind: Notice['kind'], code: Notice['reasons'][number]['code']): Notice => ({
  ...{ kind, audience: 'homeroom', pupilId: 'p1', classId: '2026-5-1', sources: [], createdFor: [] },
  reasons: [{ code, params: { answers: 10, days: 3, since: '2026-11-02', weeks: 4 }, sources: [] }],
  ...{ since: '2026-11-20T08:00:00.000Z', expiresAt: '2026-12-11T08:00:00.000Z' },
});

const showReasons = (of: Notice) =>
  show(
    <NoticesContext value={reader}>
      <Reasons notice={of} />
    </NoticesContext>,
    {},
  );

it('says of a child who is low all the time what it is, and that nobody speaks of the app', async () => {
  showReasons(notice('low', 'low-each-answer'));
  await screen.findByText(/この10回の答えに、はれも くもりも ありませんでした/);
  screen.getByText('アプリのことは口に出さず、いつもの声かけで。');
});

it('says so only where the reason is what a child taps each morning', async () => {
  showReasons(notice('absence', 'absent-recently'));
  await screen.findByText(/4週間に3日お休み/);
  expect(screen.queryByText(/アプリのことは/)).toBeNull();
});
