/** Every kind of notices: adding one is a file beside this one, a line here, and its words. */
import { absence } from './absence';
import { bullying } from './bullying';
import { change } from './change';
import { followUp } from './follow-up';
import { low } from './low';
import { observation } from './observation';
import { risk } from './risk';
import { safety } from './safety';
import { silence } from './silence';
import { talk } from './talk';
import type { MadeFrom, OfKind } from './of-kind';

const KINDS = {
  safety,
  bullying,
  talk,
  observation,
  change,
  low,
  silence,
  risk,
  absence,
  'follow-up': followUp,
} as const satisfies Readonly<Record<string, OfKind>>;

export type { MadeFrom };
export type NoticeKind = keyof typeof KINDS;
export const NOTICE_KINDS = Object.keys(KINDS) as [NoticeKind, ...NoticeKind[]];

export const OF_KIND: Readonly<Record<NoticeKind, OfKind>> = KINDS;
