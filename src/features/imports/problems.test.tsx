// @vitest-environment happy-dom
import { importProblemsSchema } from '@domain/import/records';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { onStaffScreens, show, there } from '@/staff/screen.fixture';
import type { ImportViewProps } from './import-view';
import { Problems } from './problems';

onStaffScreens();

const line = (code: string, at: number) => ({
  ...{ severity: 'error', keepsOut: 'row', code, file: '名簿.csv', line: at },
  params: { name: '氏名', value: String(at), class: '2026-1-1' },
});

it('say one cause once: three lines of it, and the others behind a press', () => {
  const problems = [
    ...Array.from({ length: 7 }, (_, at) => line('number-duplicate', at + 2)),
    line('value-missing', 40),
  ];
  const page = importProblemsSchema.parse({ school: 'sora', problems });
  const record = { pages: { people: 0, problems: 1, rows: 0, changes: 0 } } as ImportViewProps['record'];
  show(<Problems school="sora" importId="import-1" record={record} live />, {
    imports: { watchProblems: there({ '0': page }), watchRows: there({}) },
  });
  const [first, rest, other] = screen.getAllByRole('list');
  expect(first && within(first).getAllByRole('listitem')).toHaveLength(3);
  expect(rest && within(rest).getAllByRole('listitem')).toHaveLength(4);
  expect(other?.textContent).toContain('40行目');
  expect(screen.getByText('同じわけで、ほかに 4件')).toBeDefined();
});
