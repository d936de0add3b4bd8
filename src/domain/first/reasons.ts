/** Why an adult should speak to a child before the others today, and which reason is the most pressing. */
import type { Body, Level } from '../answers/pupil-records';
import type { SoftQuestion } from '../answers/soft-questions';
import { OF_KIND } from '../notices/kinds';
import type { Notice } from '../notices/records';
import type { SignalKind, WantedAnswer } from '../signals/choices';

/** Something noticed about the child that nobody has decided on. */
export interface OpenNotice {
  readonly id: string;
  readonly notice: Pick<Notice, 'kind' | 'audience'>;
}

/** Something the child sent to whoever looks, and that has no answer of the kind it needs. */
export interface OpenSignal {
  readonly id: string;
  readonly kind: SignalKind;
  readonly wants: WantedAnswer;
}

/** What is known of one child this morning, by somebody who may know it. */
export interface ChildToday {
  readonly pupilId: string;
  readonly number: number;
  /** To whoever looks. */
  readonly signals: readonly OpenSignal[];
  readonly notices: readonly OpenNotice[];
  /** Today's weather, where there is one. */
  readonly level: Level | null;
  /** How often that weather was chosen in the days of the board, today included. */
  readonly times: number;
  /** The class's day says that the child wants to talk. */
  readonly talk: boolean;
  readonly body: Body | null;
  /** The question of the day, where the answer to it is a reason to have a word. */
  readonly soft: SoftQuestion | null;
  /** Days before today, in a row, without an answer though at school. Null: the child has answered today. */
  readonly unansweredDays: number | null;
  /** Not at school today. */
  readonly away: boolean;
  /** School days in a row, today included, on which the child was absent. */
  readonly absentDays: number;
  /** Somebody has had a word with the child today. */
  readonly contacted: boolean;
  /** Something noticed about the child was decided on today: a word about it keeps the child in the list until the day ends. */
  readonly decidedToday: boolean;
}

export type FirstReason =
  | { readonly kind: 'signal'; readonly signal: OpenSignal }
  | { readonly kind: 'notice'; readonly notice: OpenNotice }
  | { readonly kind: 'talk' }
  /** `times`: 1 is a first one in the days of the board. */
  | { readonly kind: 'storm' | 'rain'; readonly times: number }
  | { readonly kind: 'body' }
  | { readonly kind: 'soft'; readonly question: SoftQuestion }
  | { readonly kind: 'unanswered' | 'absent'; readonly days: number };

/** From so many school days on, without an answer though present, or absent, a child is named. */
const SEVERAL_DAYS = 3;

/** All reasons of a child, the most pressing first. */
export function reasonsOf(child: ChildToday): FirstReason[] {
  const reasons: FirstReason[] = [
    ...child.signals.map((signal) => ({ kind: 'signal' as const, signal })),
    ...child.notices.map((notice) => ({ kind: 'notice' as const, notice })),
  ];
  if (child.talk && !saysTalk(child)) reasons.push({ kind: 'talk' });
  if (child.level === 1) reasons.push({ kind: 'storm', times: child.times });
  if (child.level === 2) reasons.push({ kind: 'rain', times: child.times });
  if (child.body === 'bad') reasons.push({ kind: 'body' });
  if (child.soft !== null) reasons.push({ kind: 'soft', question: child.soft });
  if (child.absentDays >= SEVERAL_DAYS) reasons.push({ kind: 'absent', days: child.absentDays });
  if (!child.away && (child.unansweredDays ?? 0) >= SEVERAL_DAYS)
    reasons.push({ kind: 'unanswered', days: child.unansweredDays ?? 0 });
  return reasons.toSorted((a, b) => pressing(a) - pressing(b));
}

/** The wish itself stands there: the class's day need not say it once more. */
function saysTalk({ signals, notices }: ChildToday): boolean {
  return signals.some(({ kind }) => kind === 'talk') || notices.some(({ notice }) => notice.kind === 'talk');
}

const OF_SIGNALS = [
  'told',
  'worry',
  'picture',
  'talk',
  'note',
  'offer',
] as const satisfies readonly SignalKind[];

/** What it is, from the most pressing on. Notices stand among themselves by the weight of their kind. */
const ORDER = [
  'urgent',
  'signal',
  'talk',
  'storm',
  'again',
  'body',
  'notice',
  'rain',
  'soft',
  'unanswered',
  'absent',
];

/** The lower, the more pressing. */
export function pressing(reason: FirstReason): number {
  switch (reason.kind) {
    case 'signal':
      return place('signal', OF_SIGNALS.indexOf(reason.signal.kind));
    case 'notice': {
      const { atOnce, isWish, weight } = OF_KIND[reason.notice.notice.kind];
      if (isWish) return place('talk');
      return place(atOnce ? 'urgent' : 'notice', weight);
    }
    case 'storm':
      return place(reason.times > 1 ? 'again' : 'storm');
    case 'talk':
    case 'rain':
    case 'body':
    case 'soft':
    case 'unanswered':
    case 'absent':
      return place(reason.kind);
  }
}

function place(what: string, within = 0): number {
  return ORDER.indexOf(what) + within / 100;
}

/** Whether a child with this reason is spoken to before all others: it waits for somebody, or had a storm for the first time. */
export function comesFirst(reason: FirstReason): boolean {
  return pressing(reason) < ORDER.indexOf('again');
}

/** Whether somebody waits for an adult, wherever the child is today. */
export function waits(reason: FirstReason): boolean {
  return pressing(reason) < ORDER.indexOf('storm');
}
