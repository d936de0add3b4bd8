import type { Month } from '@domain/days';
import type { PupilCard } from '@domain/school/school';
import type { Sos, SosEvent, SosMessage } from '@domain/sos/records';
import type { Actor, SosCommand } from '@domain/sos/transition';
import type { CommandOutcome } from '@/firebase/staff/sos-commands';
import type { SosList, SosPlace, SosViewer } from '@/firebase/staff/sos-watch';
import type { SendOutcome } from '@/firebase/staff/sos-words';
import type { Watch } from '../watched';

export type { CommandOutcome } from '@/firebase/staff/sos-commands';
export type { PlacedSos, SosList, SosPlace, SosViewer } from '@/firebase/staff/sos-watch';
export type { SendOutcome } from '@/firebase/staff/sos-words';

/** Calls for help: who called, what happened, and what is done about it. */
export interface SosPort {
  /** Every SOS that is not resolved yet and that this viewer may see. */
  readonly watchOpenSos: (viewer: SosViewer) => Watch<SosList>;
  readonly watchSosOfMonth: (school: string, uid: string, month: Month) => Watch<SosList>;
  readonly watchSos: (place: SosPlace) => Watch<Sos | null>;
  readonly watchSosEvents: (place: SosPlace) => Watch<Record<string, SosEvent>>;
  readonly watchSosMessages: (place: SosPlace) => Watch<Record<string, SosMessage>>;
  /** The child's name for whoever was brought in, `null` where there is none: a drill. */
  readonly watchSosPupil: (place: SosPlace) => Watch<PupilCard | null>;
  /** `now` is the server's time, ms since 1970, as well as this device knows it. */
  readonly commandSos: (
    place: SosPlace,
    command: SosCommand,
    actor: Actor,
    now: number,
  ) => Promise<CommandOutcome>;
  /** With one `id` a message stands there once, however often it is sent. */
  readonly sendSosMessage: (
    place: SosPlace,
    message: { id: string; by: string; text: string },
  ) => Promise<SendOutcome>;
}
