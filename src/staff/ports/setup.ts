import type { NoticeSettings } from '@domain/notices/settings';
import type { Places } from '@domain/risk/places';
import type { Policy } from '@domain/settings';
import type { Sos, SosEvent } from '@domain/sos/records';
import type { SosSettings } from '@domain/sos/settings';
import type { StoreOutcome, Watch } from '../watched';

/** What a school or the city has settled for itself. `null`: the default. */
export interface SetupPort {
  readonly watchSosSettings: (school: string) => Watch<SosSettings | null>;
  readonly storeSosSettings: (school: string, settings: SosSettings) => Promise<StoreOutcome>;
  /** Practice alarms, by id. */
  readonly watchDrills: (school: string) => Watch<Record<string, Sos>>;
  readonly watchDrillEvents: (school: string, sosId: string) => Watch<Record<string, SosEvent>>;
  /** `now` in ms since 1970. */
  readonly startDrill: (
    school: string,
    drill: Pick<Sos, 'classId' | 'chain'>,
    now: number,
  ) => Promise<StoreOutcome>;
  readonly watchPolicy: (school: string) => Watch<Policy | null>;
  readonly storeNoticeSettings: (school: string, notices: NoticeSettings) => Promise<StoreOutcome>;
  readonly watchPlaces: () => Watch<Places | null>;
  readonly storePlaces: (places: Places) => Promise<StoreOutcome>;
}
