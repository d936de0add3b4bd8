/** The server as the lane of the SOS sees it: Firestore, and beside it a function that can be reached when Firestore cannot. */
import type { Sos, SosDetails } from '@domain/sos/records';
import type { CommitOutcome, Failure } from '@/firebase/outcomes';
import type { OwnMessage, OwnSos } from '@/local/own-sos';

export type SosRead =
  { readonly kind: 'read'; readonly server: Sos | null; readonly messages: readonly OwnMessage[] } | Failure;

export type Withdrawal = { readonly state: 'withdrawn' } & Pick<Sos, 'withdrawnAt'>;

export interface SosRemote {
  /** uid whose token requests carry now; `null` for nobody. Needs no network. */
  signedInAs(): Promise<string | null>;
  create(sos: OwnSos): Promise<CommitOutcome>;
  /** The same by the second way. */
  createByFunction(sos: OwnSos): Promise<CommitOutcome>;
  change(sos: OwnSos, fields: SosDetails | Withdrawal): Promise<CommitOutcome>;
  say(sos: OwnSos, id: string, text: string): Promise<CommitOutcome>;
  /** This pupil's open ones, pressed on whichever tablet; `undefined` without an answer. Absent where there is one tablet. */
  openOnes?(sos: OwnSos): Promise<readonly OwnSos[] | undefined>;
  /** The document, and those of its messages that this tablet does not know. */
  read(sos: OwnSos): Promise<SosRead>;
}
