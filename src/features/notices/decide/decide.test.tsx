// @vitest-environment happy-dom
import type { Review } from '@domain/notices/records';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { saidAt } from '@/staff/form/said-at.fixture';
import { onStaffScreens, show, TEACHER, there } from '@/staff/screen.fixture';
import { NoticesContext } from '../notices-context';
import { place as placed } from '../placed.fixture';
import { DecisionForm } from './decision-form';
import { OwnViewForm } from './own-view-form';

onStaffScreens();

const VIEWER = { ...TEACHER, role: 'counsellor', title: 'nurse', classIds: [] } as const;
const { id: noticeId, notice } = placed('observation', { assignee: 't1' });
const PLACE = { school: 's1', noticeId };
const REVIEW: Review = { by: 't1', openedAt: notice.since, ownView: 'unsure', at: notice.since };
const COLLEAGUES = { all: {}, isKnown: true, nameOf: String, calledOf: String };

function showIn(form: React.ReactNode) {
  const storeReview = vi.fn().mockResolvedValue('stored');
  const watchNoticesOf = there({ all: [], unreadable: 0 });
  show(
    <NoticesContext value={{ viewer: VIEWER, live: true } as never}>{form}</NoticesContext>,
    { notices: { storeReview, watchNoticesOf: watchNoticesOf as never, watchNotice: there(null) } },
    VIEWER,
  );
  return storeReview;
}
const choose = (name: string | RegExp) => fireEvent.click(screen.getByRole('radio', { name }));
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

it('the own view comes first, and is asked for where it is missing', async () => {
  const onSaid = vi.fn();
  const storeReview = showIn(<OwnViewForm place={PLACE} isComputed={false} onSaid={onSaid} />);
  press('この見方を記録する');
  const views = screen.getByRole('group', { name: /いまどう感じて/ });
  await waitFor(() => expect(saidAt(views)).toBe('ここで選んでください。'));
  expect(views.contains(document.activeElement)).toBe(true);
  expect(storeReview).not.toHaveBeenCalled();
  choose('心配している');
  press('この見方を記録する');
  await waitFor(() => expect(storeReview).toHaveBeenCalledWith(PLACE, 't1', { ownView: 'worried' }));
  await waitFor(() => expect(onSaid).toHaveBeenCalledOnce());
});

it('a decision is recorded with its note, and one that is missing is asked for', async () => {
  const storeReview = showIn(
    <DecisionForm place={PLACE} notice={notice} review={REVIEW} colleagues={COLLEAGUES} />,
  );
  press('記録する');
  const decisions = screen.getByRole('group', { name: 'したこと・これからすること' });
  await waitFor(() => expect(saidAt(decisions)).toBe('ここで選んでください。'));
  expect(storeReview).not.toHaveBeenCalled();
  choose(/^声かけした/);
  const note = screen.getByLabelText('メモ（職員だけが読みます）');
  fireEvent.change(note, { target: { value: 'あ'.repeat(501) } });
  press('記録する');
  await waitFor(() => expect(document.activeElement).toBe(note));
  expect(storeReview).not.toHaveBeenCalled();
  fireEvent.change(note, { target: { value: ' 話を聞いた ' } });
  press('記録する');
  const own = { decision: 'talked', note: '話を聞いた', assignee: 't1' };
  await waitFor(() => expect(storeReview).toHaveBeenCalledWith(PLACE, 't1', own));
  expect(screen.getByLabelText<HTMLTextAreaElement>('メモ（職員だけが読みます）').value).toBe(' 話を聞いた ');
});
