import type { Month } from '@domain/days';
import type {
  NamedChild,
  OutsideMonth,
  OutsidePlace,
  OutsideYear,
  Placement,
  PlaceStaff,
} from '@domain/outside/records';
import type { Watch } from '../watched';

/** Places outside the school, and the days of children there. */
export interface OutsidePort {
  readonly watchOutsidePlace: (placeId: string) => Watch<OutsidePlace | null>;
  readonly watchOutsidePlaces: () => Watch<Record<string, OutsidePlace>>;
  readonly watchPlaceMember: (uid: string) => Watch<PlaceStaff | null>;
  /** Of every place, by uid. For the board. */
  readonly watchPlaceMembers: () => Watch<Record<string, PlaceStaff>>;
  /** For the place itself: the children of a school that are named to it. */
  readonly watchNamedChildren: (school: string, placeId: string) => Watch<Record<string, NamedChild>>;
  /** For the school: where a child is or was named to, by place. */
  readonly watchPlacements: (school: string, pupilId: string) => Watch<Record<string, Placement>>;
  readonly watchOutsideYear: (school: string, pupilId: string, year: string) => Watch<OutsideYear | null>;
  readonly watchOutsideMonth: (school: string, month: Month) => Watch<OutsideMonth | null>;
}
