import { expect, it } from 'vitest';
import { COURSE_WEEKS, courseOf } from './course';

const CALENDAR = {
  closures: [{ from: '2026-11-23', to: '2026-11-23', name: '勤労感謝の日' }],
  ...{ extraSchoolDays: [], opensAt: '08:00', closesAt: '16:30' },
};
const support = {
  ...({
    id: 's',
    kind: 'support-room',
    who: '養護',
    from: '2026-11-10',
    state: 'ended',
    place: '別室',
  } as const),
  ...{ takenUpOn: '2026-11-12', overOn: '2026-11-18' },
};

it('puts a week’s days beside who was in touch and which support stood, and says nothing of days to come', () => {
  const weeks = courseOf(
    {
      attendance: { '2026-11-17': 'absent', '2026-11-18': 'late', '2026-11-20': 'suspended' },
      outside: { '2026-11-19': {} as never },
      contacts: [
        { day: '2026-11-17', how: 'phone', withdrawn: false },
        { day: '2026-11-18', how: 'voice', withdrawn: true },
      ],
      supports: [support, { ...support, id: 'p', state: 'planned', takenUpOn: undefined } as never],
    },
    CALENDAR,
    '2026-11-25',
  );
  expect(weeks).toHaveLength(COURSE_WEEKS);
  expect(weeks[0]).toMatchObject({
    from: '2026-11-23',
    schoolDays: 2,
    absent: 0,
    contacts: [],
    supports: [],
  });
  expect(weeks[1]).toEqual({
    ...{ from: '2026-11-16', schoolDays: 5, absent: 1, lateOrEarly: 1, outside: 1, contacts: ['phone'] },
    supports: [{ kind: 'support-room', place: '別室' }],
  });
  expect(weeks[2]?.supports).toHaveLength(1);
  expect(weeks[3]?.supports).toEqual([]);
});
