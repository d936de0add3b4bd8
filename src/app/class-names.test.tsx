// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { onStaffScreens, show } from '@/staff/screen.fixture';
import { usePlainClassNames } from './class-names';

onStaffScreens();

function Names() {
  const nameOf = usePlainClassNames({});
  return <p role="status">{['2026-5-1', '2026-8-2', ''].map(nameOf).join('、')}</p>;
}

it('calls classes by year and number, and says so where a child is in none any more', () => {
  show(<Names />, {});
  expect(screen.getByRole('status').textContent).toBe('5年1組、2年2組、学級なし');
});
