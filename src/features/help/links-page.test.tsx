// @vitest-environment happy-dom
import { defaultHelp } from '@domain/defaults/help';
import { helpPages } from '@domain/school/class-tools';
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { onStaffScreens } from '@/staff/screen.fixture';
import { LinksPage } from './links-page';

onStaffScreens();

it('shows every page of help once, each to be opened in a window of its own, and asks nothing', async () => {
  const [line] = defaultHelp.lines.filter(({ url }) => url !== undefined);
  const again = { ...defaultHelp, lines: [...defaultHelp.lines, ...(line ? [line] : [])] };
  render(<LinksPage help={again} />);
  await screen.findByRole('heading', { level: 1 });
  const links = screen.getAllByRole<HTMLAnchorElement>('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual(
    helpPages(defaultHelp).map(({ url }) => url),
  );
  for (const link of links) expect([link.target, link.rel]).toEqual(['_blank', 'noreferrer']);
  expect(screen.queryAllByRole('button')).toEqual([]);
});
