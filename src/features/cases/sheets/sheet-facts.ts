/** What a sheet says of a case: words alone, nothing that must not leave the school. */
import type { Day } from '@domain/days';
import type { SheetWeek } from './weeks';

export interface SheetLook {
  readonly id: string;
  readonly by: string;
  readonly duty: string;
  readonly childsWords: string;
  readonly text: string;
}

export interface SheetSupport {
  readonly id: string;
  readonly what: string;
  readonly who: string;
  readonly from: string;
  readonly how: string;
  readonly state: string;
  readonly views: string;
}

export interface SheetAgreed {
  readonly id: string;
  readonly what: string;
  readonly who: string;
  readonly by: string;
}

export interface SheetMeeting {
  readonly id: string;
  readonly day: string;
  readonly people: string;
  readonly childWish: string;
  readonly guardiansWish: string;
  readonly goal: string;
  readonly agreed: readonly SheetAgreed[];
}

export interface SheetFacts {
  readonly school: string;
  readonly printedOn: Day;
  readonly child: { readonly name: string; readonly kana: string; readonly className: string };
  readonly openedOn: string;
  readonly lead: string;
  readonly step: string;
  readonly intensity: string;
  readonly nextDate: string;
  readonly team: readonly string[];
  readonly looks: readonly SheetLook[];
  readonly wishes: { readonly child: string; readonly guardians: string };
  readonly goal: string;
  readonly supports: readonly SheetSupport[];
  /** Latest first. */
  readonly meetings: readonly SheetMeeting[];
  /** 変わったこと, since the last meeting. */
  readonly changed: readonly string[];
  /** Empty where this reader may not see them, or nothing is known. */
  readonly weeks: readonly SheetWeek[];
}
