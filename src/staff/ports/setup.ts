import type { Recovery } from '@domain/accounts/recovery';
import type { ClassTablet } from '@domain/accounts/class-tablet';
import type { Places } from '@domain/risk/places';
import type { ChannelCheck } from '@domain/readiness/channel-checks';
import type { ClassTools } from '@domain/school/class-tools';
import type { Help, Policy, ScaleSettings } from '@domain/school/settings';
import type { Sos, SosEvent } from '@domain/sos/records';
import type { SosSettings } from '@domain/sos/settings';
import type { Watch } from '../watched';

/** What a school or the city has settled for itself. `null`: the default. */
export interface SetupPort {
  readonly watchSosSettings: (school: string) => Watch<SosSettings | null>;
  /** Practice alarms, by id. */
  readonly watchDrills: (school: string) => Watch<Record<string, Sos>>;
  readonly watchDrillEvents: (school: string, sosId: string) => Watch<Record<string, SosEvent>>;
  /** Who has lost their second factor, as one of two has said, by uid. */
  readonly watchRecoveries: (school: string) => Watch<Record<string, Recovery>>;
  readonly watchPolicy: (school: string) => Watch<Policy | null>;
  /** How pupils are asked in the morning. */
  readonly watchScale: (school: string) => Watch<ScaleSettings | null>;
  /** The numbers, windows and options that pupils are shown. */
  readonly watchHelp: (school: string) => Watch<Help | null>;
  /** What is known of the tools of a classroom. */
  readonly watchTools: (school: string) => Watch<ClassTools | null>;
  /** Whose messages arrive, as they have said, by uid. */
  readonly watchChannelChecks: (school: string) => Watch<Record<string, ChannelCheck>>;
  readonly watchOwnChannelCheck: (school: string, uid: string) => Watch<ChannelCheck | null>;
  /** Tablets that show a class as a list, by id: of the school, for leaders and administrators; of one class. */
  readonly watchClassTablets: (school: string) => Watch<Record<string, ClassTablet>>;
  readonly watchTabletsOfClass: (school: string, classId: string) => Watch<Record<string, ClassTablet>>;
  readonly watchPlaces: () => Watch<Places | null>;
}
