/** Places outside, as those who work there, the school and the board see them. */
import type { Month } from '@domain/days';
import {
  type NamedChild,
  namedChildSchema,
  type OutsideMonth,
  outsideMonthSchema,
  type OutsidePlace,
  outsidePlaceSchema,
  type OutsideYear,
  outsideYearSchema,
  type Placement,
  placementSchema,
  type PlaceStaff,
  placeStaffSchema,
} from '@domain/outside/records';
import { paths } from '@domain/paths';
import { type Watch, watchDocument, watchQuery } from './watch';

export function watchOutsidePlace(placeId: string): Watch<OutsidePlace | null> {
  return watchDocument(paths.outsidePlace(placeId), outsidePlaceSchema);
}

export function watchOutsidePlaces(): Watch<Record<string, OutsidePlace>> {
  return watchQuery(({ db, collection }) => collection(db, 'places'), outsidePlaceSchema);
}

export function watchPlaceMember(uid: string): Watch<PlaceStaff | null> {
  return watchDocument(paths.placeStaff(uid), placeStaffSchema);
}

export function watchPlaceMembers(): Watch<Record<string, PlaceStaff>> {
  return watchQuery(({ db, collection }) => collection(db, 'placeStaff'), placeStaffSchema);
}

export function watchNamedChildren(school: string, placeId: string): Watch<Record<string, NamedChild>> {
  return watchQuery(
    ({ db, collection }) => collection(db, paths.namedChildren(school, placeId)),
    namedChildSchema,
  );
}

export function watchPlacements(school: string, pupilId: string): Watch<Record<string, Placement>> {
  return watchQuery(
    ({ db, collection }) => collection(db, `${paths.pupil(school, pupilId)}/placements`),
    placementSchema,
  );
}

export function watchOutsideYear(school: string, pupilId: string, year: string): Watch<OutsideYear | null> {
  return watchDocument(paths.outsideYear(school, pupilId, year), outsideYearSchema);
}

export function watchOutsideMonth(school: string, month: Month): Watch<OutsideMonth | null> {
  return watchDocument(paths.outsideMonth(school, month), outsideMonthSchema);
}
