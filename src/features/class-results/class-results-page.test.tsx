// @vitest-environment happy-dom
import type { ClassRound } from '@domain/derived';
import { soramoyo34 } from '@domain/instruments/soramoyo-34';
import type { Round } from '@domain/school/round';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SurveysPort } from '@/staff/ports/surveys';
import { asOf, failing, onItsWay, onStaffScreens, show, there } from '@/staff/screen.fixture';
import ClassResultsPage from './class-results-page';

const round = (title: string, opensAt: string, closesAt: string): Round => ({
  ...{ title, opensAt, closesAt, instrument: 'soramoyo-34@1', classIds: 'all' },
});
const ROUNDS = { r1: round('1学期', '2026-06-01T00:00:00Z', '2026-06-05T00:00:00Z') };
const [first, second] = soramoyo34.indicators;
const kept = soramoyo34.indicators.find(({ keptFromHomeroom }) => keptFromHomeroom);
if (!first || !second || !kept) throw new Error('an instrument without indicators');
const distribution = { '0': 0, '20': 1, '40': 3, '60': 1, '80': 1 };
const RESULT = {
  ...{ classId: '2026-5-1', roundId: 'r1', instrument: 'soramoyo-34@1', form: 'grades4_9' },
  ...{
    answered: 6,
    invited: 8,
    indicators: {
      [first.id]: { n: 6, sum: 352, distribution },
      [second.id]: { n: 3, sum: 150, distribution },
    },
  },
} as unknown as ClassRound;

onStaffScreens();

function showResults(surveys: Partial<SurveysPort>, isDemo = false) {
  show(<ClassResultsPage school="s1" classId="2026-5-1" className="5年1組" full={false} />, {
    surveys: { watchRounds: there(ROUNDS), watchInstrument: there(soramoyo34), ...surveys },
    connection: { isDemo },
  });
}
const row = (name: string) => screen.getByRole('rowheader', { name }).closest('tr')?.textContent ?? '';

describe('a class’s results', () => {
  it.each([
    ['load', onItsWay, '読み込んで'],
    ['are not for this reader', failing('denied'), '見ることができません'],
    ['cannot be reached', failing('unavailable'), 'つながりません'],
    ['cannot be read', failing('broken'), '読み取れない'],
    ['have no round yet', there({}), 'アンケートは、まだ行われていません'],
  ] as const)('say that they %s', (_, watchRounds, words) => {
    showResults({ watchRounds });
    const said = screen.getByRole('status');
    expect(said.textContent || said.getAttribute('aria-label')).toContain(words);
  });

  it('say that nobody has answered', () => {
    showResults({ watchClassRound: there(null) });
    expect(screen.getByRole('status').textContent).toMatch(/答え/);
  });

  it('withhold an indicator that fewer than five answered, and say why', () => {
    showResults({ watchClassRound: there(RESULT) });
    expect(row(first.name.ja)).toContain('59');
    expect(row(second.name.ja)).toContain('答えた人が5人より少ないか');
    expect(row(second.name.ja)).not.toMatch(/\d\d/);
  });

  it('say that these are constructs and no validated scale, what is not shown here, and that a demo’s data is synthetic', () => {
    showResults({ watchClassRound: there(RESULT) }, true);
    const caution = screen.getByRole('complementary');
    expect(within(caution).getByText(/標準化された心理検査ではありません/)).toBeDefined();
    expect(caution.textContent).toContain(kept.name.ja);
    expect(screen.getByText(/合成データです/)).toBeDefined();
  });

  it('say since when they are no longer what the server has', () => {
    showResults({
      watchRounds: asOf(ROUNDS, Date.parse('2026-11-20T08:31:00+09:00')),
      watchClassRound: there(RESULT),
    });
    expect(screen.getByText(/8:31/)).toBeDefined();
  });
});
