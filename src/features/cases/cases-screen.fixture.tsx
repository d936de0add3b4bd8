/** The screens of ケース with the case that a test wants to be there. */
import type { CaseEntry } from '@domain/cases/entries';
import type { IncomingCase } from '@domain/cases/passing';
import type { Case } from '@domain/cases/records';
import type { SupportSheet } from '@domain/cases/support-sheet';
import type { CommandOutcome } from '@domain/commands/wire';
import type { AttendanceYear } from '@domain/record/year';
import type { Pupil, Roster } from '@domain/school/school';
import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { forgetWords } from '@/staff/kept-words';
import type { CaseList } from '@/staff/ports/cases';
import { onStaffScreens, show, type SomePorts, TEACHER, there } from '@/staff/screen.fixture';
import type { Watch, Watched } from '@/staff/watched';
import { caseOf, COLLEAGUES, NOW } from './cases.fixture';
import CasesPage from './cases-page';

const CALENDAR = { closures: [], extraSchoolDays: [], opensAt: '08:00', closesAt: '16:30' };
const STORED = { purpose: 'consultation', protective: false } as never;

/** Call once in a test file, outside its tests. */
export function onCaseScreens(): void {
  onStaffScreens();
  beforeEach(() => void vi.useFakeTimers({ now: NOW, toFake: ['Date'] }));
  afterEach(() => {
    vi.useRealTimers();
    forgetWords();
  });
}

interface Shown {
  path?: string;
  uid?: string;
  kept?: Case;
  entries?: Record<string, CaseEntry>;
  sheets?: Record<string, SupportSheet>;
  cases?: Watched<CaseList>;
  incoming?: Readonly<Record<string, IncomingCase>>;
  attendance?: AttendanceYear | null;
  rosters?: Readonly<Record<string, Roster>>;
  role?: 'teacher' | 'leader';
  watchCase?: () => Watch<never>;
  saidWhy?: boolean;
  outcome?: CommandOutcome;
}

export const ready = (...all: CaseList['all']): Watched<CaseList> => ({
  ...{ state: 'ready', live: true, at: NOW, value: { all, unreadable: [], more: false } },
});

export function showCases({
  path = '/cases/c1',
  uid = 't1',
  kept = caseOf(),
  entries = {},
  sheets = {},
  cases,
  incoming = {},
  attendance = null,
  rosters = {},
  role = 'teacher',
  watchCase,
  saidWhy = true,
  outcome = 'stored',
}: Shown = {}) {
  const send = vi.fn().mockResolvedValue(outcome);
  const location = memoryLocation({ path });
  const ports: SomePorts = {
    people: { watchColleagues: there(COLLEAGUES) },
    pupils: {
      watchPupil: there({ familyName: '青木', givenName: '光', kana: 'あおき ひかる' } as Pupil),
      watchOwnReason: there(saidWhy ? STORED : null),
      watchRisk: there(null),
    },
    records: { watchWeatherYear: there(null), watchAttendanceYear: there(attendance) },
    outside: { watchPlacements: there({}), watchOutsideYear: there(null) },
    cases: {
      watchCase: watchCase ?? there<Case | null>(kept),
      watchCaseEntries: there(entries),
      watchSupportSheets: there<Record<string, SupportSheet>>(sheets),
    },
    setup: { watchPlaces: there(null) },
    schools: { watchRosters: there<Readonly<Record<string, Roster>>>(rosters) },
    commands: { send },
  };
  show(
    <Router hook={location.hook}>
      <CasesPage
        incoming={incoming}
        cases={cases ?? ready({ caseId: 'c1', kept })}
        reader={{
          ...{ school: 's1', schoolName: 'みどり小学校', calendar: CALENDAR },
          classNameOf: () => '5年1組',
        }}
      />
    </Router>,
    ports,
    { ...TEACHER, uid, role },
  );
  return send;
}

export const openNames = () => fireEvent.click(screen.getByRole('button', { name: '名前を表示する' }));
export const page = () => document.body.textContent;
export const part = (name: RegExp) => within(screen.getByRole('region', { name }));
export const write = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
export const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
