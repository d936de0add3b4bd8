// @vitest-environment happy-dom
import type { School } from '@domain/school/school';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Member } from '@/staff/people/member';
import { onStaffScreens, show, there } from '@/staff/screen.fixture';
import CityAbsencePage from './city-absence-page';

onStaffScreens();

const OFFICIAL: Member = { uid: 'b1', name: '市の担当', role: 'board', today: '2026-11-20' };
const COUNTS = {
  s1: { until: '2026-11-19', listed: 24, isNew: 12, goesOn: 12 },
  s2: { until: '2026-11-19', listed: null, isNew: null, goesOn: null },
  s3: null,
} as const;

it('shows the board how many there are in each school, and of fewer than ten nothing', () => {
  const schools = Object.fromEntries(
    Object.keys(COUNTS).map((id) => [id, { name: `${id}小学校` } as unknown as School]),
  );
  show(
    <CityAbsencePage />,
    {
      schools: { watchSchools: there(schools) },
      records: { watchAbsenceCounts: (school) => there(COUNTS[school as keyof typeof COUNTS])() },
    },
    OFFICIAL,
  );
  const cells = (name: string) =>
    within(screen.getByRole('row', { name: new RegExp(`^${name}`) }))
      .getAllByRole('cell')
      .map((one) => one.textContent);
  expect(cells('s1')).toEqual(['24', '12', '12']);
  expect(cells('s2')).toEqual(['10人未満', '10人未満', '10人未満']);
  expect(cells('s3')[0]).toBe('まだ作られていません');
});
