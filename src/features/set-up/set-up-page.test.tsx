// @vitest-environment happy-dom
import { defaultScale } from '@domain/defaults/settings';
import type { Staff } from '@domain/identity';
import type { Roster } from '@domain/school/school';
import type { Round } from '@domain/school/round';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { onItsWay, onStaffScreens, show, type SomePorts, TEACHER, there } from '@/staff/screen.fixture';
import SetUpPage from './set-up-page';

onStaffScreens();

const ADMIN = { ...TEACHER, role: 'admin', title: 'office' } as const;
const ports: SomePorts = {
  people: { watchColleagues: there<Record<string, Staff>>({}) },
  schools: {
    watchSchool: there({ name: 'そら小', code: 'B101100000000', timezone: 'Asia/Tokyo' as const }),
    watchRosters: there<Record<string, Roster>>({}),
    watchCalendar: there(null),
  },
  setup: {
    watchSosSettings: there(null),
    watchPolicy: there(null),
    watchHelp: there(null),
    watchTools: there(null),
    watchScale: there(defaultScale),
  },
  surveys: { watchRounds: there<Record<string, Round>>({}) },
};

it('shows a new school what is missing first, why it matters, and one way to each', async () => {
  show(<SetUpPage school="s1" waiting={<p>備え</p>} />, ports, ADMIN);
  const heading = await screen.findByRole('heading', { name: 'まだのもの（12）' });
  const part = heading.closest('section');
  if (!part) throw new Error('no part');
  const lines = within(part).getAllByRole('listitem');
  expect(lines).toHaveLength(12);
  expect(lines.map((line) => within(line).getByRole('link').getAttribute('href'))).toContain(
    '/settings/safety',
  );
  within(part).getByText('名簿がないと、子どもはログインできません。');
  screen.getByRole('heading', { name: 'できたもの（1）' });
  screen.getByText('備え');
});

it('says nothing is missing only when it knows', () => {
  show(<SetUpPage school="s1" waiting={null} />, { ...ports, people: { watchColleagues: onItsWay } }, ADMIN);
  expect(screen.queryByText('すべてそろっています')).toBeNull();
  screen.getByRole('status', { name: '読み込んでいます' });
});
