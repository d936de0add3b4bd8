/** What can be chosen in a case, as plain values. */

/** What somebody opens a case with: 気づき, a call for help, a mark of 気になる or what somebody saw, what a child wished to talk about, absence. */
export const OPENED_WITH = ['notice', 'sos', 'observation', 'talk', 'absence'] as const;
/** `passed-on`: it stood at another school of the city. */
export const ORIGINS = [...OPENED_WITH, 'passed-on'] as const;
export type Origin = (typeof ORIGINS)[number];

/** `watching`: いまは見守る, decided with a reason and looked at again. */
export const CASE_STATES = ['open', 'watching', 'closed'] as const;

/** What somebody of the team looks after. */
export const TEAM_DUTIES = ['daily', 'mind', 'study', 'home', 'health', 'coordination'] as const;

/** What a person writes into a case by itself. */
export const WRITTEN_ENTRIES = ['first-look', 'contact', 'consultation', 'note'] as const;

export const ENTRY_KINDS = [
  ...WRITTEN_ENTRIES,
  'opened',
  'trigger',
  'decision',
  'meeting',
  'plan',
  'support',
  'checkpoint',
  'intensity',
  'team',
  'hand-over',
  'taken-over',
  'passed-on',
  'came-back',
  'duty',
  'closed',
  'reopened',
] as const;

/** After the first look: 支援する, or いまは見守る. */
export const CASE_DECISIONS = ['support', 'not-now'] as const;

export const SUPPORT_KINDS = [
  'talk',
  'online',
  'home-visit',
  'guardian-meeting',
  'support-room',
  'support-centre',
  'free-school',
  'medical-welfare',
  'other',
] as const;

/** `left`: begun and given up. `ended`: over as it was meant to be. */
export const SUPPORT_STATES = ['planned', 'taken-up', 'left', 'ended'] as const;
export type SupportState = (typeof SUPPORT_STATES)[number];

/** Whether it helped, as the child says and as the adults see it. */
export const SUPPORT_VIEWS = ['helped', 'somewhat', 'not', 'unknown'] as const;

/** At a checkpoint: 続ける・変える・上げる・下げる・終える. */
export const REVIEW_DECISIONS = ['continue', 'change', 'raise', 'lower', 'close'] as const;

export const CASE_OUTCOMES = ['better', 'goes-on-elsewhere', 'moved', 'graduated', 'other'] as const;

/** Duties that law sets, as far as they stand in a case (duties.json). What an adult of the school does lies elsewhere (harm.ts). */
export const DUTY_KINDS = ['abuse', 'bullying', 'serious', 'life', 'protection-list'] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

/** What is said about a duty as a whole: it began again; it has turned out not to be so. */
export const DUTY_TURNS = ['again', 'not-so'] as const;

/** Somebody has asked; the child has another class, and its lead was of the one before. */
export const HAND_OVER_REASONS = ['asked', 'new-class'] as const;

export const CASE_TEXT_MAX = 4000;
export const CASE_LINE_MAX = 200;
export const TEAM_MAX = 20;
export const INTENSITY_MAX = 4;
