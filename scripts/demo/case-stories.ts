/** What happened in the demo's cases. Days are school days counted back from today: 0 is today. */
import type { Said } from '@domain/cases/deeds';
import type { Case, Support, TeamMember } from '@domain/cases/records';
import type { Title } from '@domain/identity';
import words from './words.json' with { type: 'json' };

export type Who = Extract<Title, 'homeroom' | 'nurse' | 'sc' | 'ssw' | 'vice-principal'>;

export type Deed =
  | { readonly does: 'team' }
  | {
      readonly does: 'writes';
      readonly kind: 'first-look' | 'note';
      readonly text: string;
      readonly childsWords?: string;
    }
  | { readonly does: 'decides'; readonly decision: 'support' | 'not-now'; readonly reason: string }
  | {
      readonly does: 'meets';
      readonly day: number;
      readonly people: string[];
      readonly wishes: { readonly child: string; readonly guardians: string };
      readonly goal: string;
      readonly agreed: readonly { readonly what: string; readonly who: string; readonly inDays: number }[];
    }
  | { readonly does: 'plans'; readonly from: number; readonly plan: Omit<Support, 'state' | 'from'> }
  | { readonly does: 'marks'; readonly mark: NonNullable<Said['marked']> }
  | { readonly does: 'reviews'; readonly decision: 'continue'; readonly reason: string };

export interface CaseStory {
  readonly id: string;
  /** Address of the pupil's account. */
  readonly pupil: string;
  readonly opened: number;
  readonly by: Who;
  readonly origin: Case['origin'];
  readonly why: string;
  /** The first leads. */
  readonly team: readonly (readonly [Who, TeamMember['duty']])[];
  readonly deeds: readonly (readonly [back: number, who: Who, deed: Deed])[];
}

const { looking, watched, planning, beginning, overdue, outside } = words.cases;

const wrote = (text: string | undefined, childsWords?: string): Deed => ({
  ...{ does: 'writes', kind: 'first-look', text: text ?? '' },
  ...(childsWords !== undefined && { childsWords }),
});

type Told = Pick<typeof planning, 'people' | 'child' | 'guardians' | 'goal' | 'agreed'>;

const meets = (day: number, { people, child, guardians, goal, agreed }: Told): Deed => ({
  ...{ does: 'meets', day, people, goal, wishes: { child, guardians } },
  agreed: agreed.map(([what = '', who = '']) => ({ what, who, inDays: Math.max(0, day - 2) })),
});

const AGREED = { child: true, guardians: true };

export const CASE_STORIES: readonly CaseStory[] = [
  {
    ...{ id: 'looking', pupil: 'sho-5-1-4@demo.example', opened: 2, by: 'nurse', why: looking.why },
    origin: { kind: 'observation', id: 'demo-looking' },
    team: [
      ['nurse', 'health'],
      ['homeroom', 'study'],
    ],
    deeds: [
      [2, 'nurse', { does: 'team' }],
      [1, 'nurse', wrote(looking.looks[0], looking.childsWords)],
    ],
  },
  {
    ...{ id: 'watched', pupil: 'sho-5-1-6@demo.example', opened: 9, by: 'homeroom', why: watched.why },
    origin: { kind: 'observation', id: 'demo-watched' },
    team: [['homeroom', 'daily']],
    deeds: [
      [8, 'homeroom', wrote(watched.looks[0], watched.childsWords)],
      [6, 'homeroom', { does: 'decides', decision: 'not-now', reason: watched.decision }],
    ],
  },
  {
    ...{ id: 'planning', pupil: 'sho-5-1-7@demo.example', opened: 8, by: 'homeroom', why: planning.why },
    origin: { kind: 'absence', id: 'demo-planning' },
    team: [
      ['homeroom', 'study'],
      ['nurse', 'health'],
      ['sc', 'mind'],
    ],
    deeds: [
      [8, 'homeroom', { does: 'team' }],
      [7, 'homeroom', wrote(planning.looks[0], planning.childsWords)],
      [6, 'nurse', wrote(planning.looks[1])],
      [5, 'homeroom', { does: 'decides', decision: 'support', reason: planning.decision }],
      [3, 'homeroom', meets(3, planning)],
      [
        3,
        'homeroom',
        {
          ...{ does: 'plans', from: 0 },
          plan: { id: 'talk', kind: 'talk', who: planning.by, how: planning.how[0], consent: AGREED },
        },
      ],
    ],
  },
  {
    ...{ id: 'beginning', pupil: 'sho-5-1-10@demo.example', opened: 12, by: 'homeroom', why: beginning.why },
    origin: { kind: 'observation', id: 'demo-beginning' },
    team: [
      ['homeroom', 'daily'],
      ['ssw', 'home'],
      ['vice-principal', 'coordination'],
    ],
    deeds: [
      [12, 'homeroom', { does: 'team' }],
      [11, 'homeroom', wrote(beginning.looks[0], beginning.childsWords)],
      [10, 'vice-principal', wrote(beginning.looks[1])],
      [9, 'homeroom', { does: 'decides', decision: 'support', reason: beginning.decision }],
      [7, 'homeroom', meets(7, beginning)],
      [
        7,
        'vice-principal',
        {
          ...{ does: 'plans', from: 0 },
          plan: { ...{ id: 'bridge', kind: 'medical-welfare', who: beginning.by }, how: beginning.how[0], consent: AGREED },
        },
      ],
    ],
  },
  {
    ...{ id: 'overdue', pupil: 'sho-5-1-14@demo.example', opened: 24, by: 'homeroom', why: overdue.why },
    origin: { kind: 'absence', id: 'demo-overdue' },
    team: [
      ['nurse', 'health'],
      ['homeroom', 'study'],
      ['sc', 'mind'],
      ['vice-principal', 'coordination'],
    ],
    deeds: [
      [24, 'homeroom', { does: 'team' }],
      [23, 'homeroom', wrote(overdue.looks[0], overdue.childsWords)],
      [23, 'nurse', wrote(overdue.looks[1])],
      [22, 'vice-principal', { does: 'decides', decision: 'support', reason: overdue.decision }],
      [20, 'vice-principal', meets(20, overdue)],
      [
        20,
        'nurse',
        {
          ...{ does: 'plans', from: 18 },
          plan: { id: 'room', kind: 'support-room', who: overdue.by, how: overdue.how[0], consent: AGREED },
        },
      ],
      [18, 'nurse', { does: 'marks', mark: { supportId: 'room', state: 'taken-up' } }],
      ...overdue.note.map(
        (text, turn): CaseStory['deeds'][number] => [
          10 - turn,
          'homeroom',
          { does: 'writes', kind: 'note', text },
        ],
      ),
      [5, 'nurse', { does: 'marks', mark: { supportId: 'room', state: 'taken-up', childsView: 'helped' } }],
    ],
  },
  {
    ...{ id: 'outside', pupil: 'sho-5-1-13@demo.example', opened: 28, by: 'homeroom', why: outside.why },
    origin: { kind: 'absence', id: 'demo-outside' },
    team: [
      ['vice-principal', 'coordination'],
      ['homeroom', 'study'],
      ['ssw', 'home'],
    ],
    deeds: [
      [28, 'homeroom', { does: 'team' }],
      [27, 'homeroom', wrote(outside.looks[0], outside.childsWords)],
      [27, 'vice-principal', wrote(outside.looks[1])],
      [26, 'vice-principal', { does: 'decides', decision: 'support', reason: outside.decision }],
      [25, 'vice-principal', meets(25, outside)],
      [
        25,
        'vice-principal',
        {
          ...{ does: 'plans', from: 23 },
          plan: {
            ...{ id: 'centre', kind: 'support-centre', who: outside.by, how: outside.how[0] },
            ...{ place: outside.place, consent: AGREED },
          },
        },
      ],
      [23, 'vice-principal', { does: 'marks', mark: { supportId: 'centre', state: 'taken-up', childsView: 'somewhat' } }],
      [7, 'vice-principal', { does: 'reviews', decision: 'continue', reason: outside.review }],
    ],
  },
];
