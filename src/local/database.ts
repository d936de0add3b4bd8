/**
 * Everything this tablet keeps. Words and answers of a pupil stand here only sealed (sealing.ts); what is in clear is what
 * the queue needs to be worked without the key: whose row it is, its revision, its state.
 */
import Dexie, { type Table } from 'dexie';
import type { Sealed } from './sealing';
import type { Session } from './session-types';
import { steady } from './steady-database';
import { storageFound } from './storage-health';

export interface SealedRow {
  id: string;
  uid: string;
  sealed: Sealed;
  /** Of the app that sealed it (`APP_VERSION`). Absent: from before rows told it. */
  version?: number;
  /** What stood here before, and no version that was here since could read: somebody's words are not written over. Newest last. */
  aside?: Sealed[];
}

/** `waiting` is to be sent, `parked` was refused by the server, `quarantined` could not be read back. */
export type OutboxState = 'waiting' | 'parked' | 'quarantined';

export interface OutboxRow extends SealedRow {
  rev: number;
  state: OutboxState;
  /** Why it is parked. */
  reason?: string;
}

/** The highest revision known here of one document, so that `rev` grows even when the clock was set back. */
export interface RevisionRow {
  id: string;
  uid: string;
  rev: number;
}

export interface KeyRow {
  uid: string;
  /** Not extractable. Here only while its pupil is signed in. */
  key: CryptoKey;
}

export interface TabletRow {
  id: 'tablet';
  deviceId: string;
  /** Server time minus this tablet's time, in ms; 0 until the server was heard. */
  clockOffsetMs: number;
  /** The last answer to whoever is signed in, in server time, ms since 1970. It goes with the session. */
  answeredAtMs?: number;
  /** After how many days without an answer it locks, as the school said last. It goes with the session. */
  lockDays?: number;
}

/** An SOS of a pupil with all that was added to it. `waiting`: something of it is still to be sent. */
export interface SosRow extends SealedRow {
  /** Counts changes, so that page and worker never undo each other's. */
  rev: number;
  state: 'waiting' | 'settled';
}

/** An unfinished survey. */
export interface DraftRow extends SealedRow {
  /** Counts changes, so that two tabs never undo each other's. Absent in a row from before two tabs were thought of. */
  rev?: number;
}

/** What somebody who is signed out left here (left-behind.ts). */
export type LeftRow = Pick<SealedRow, 'id' | 'sealed'>;

export interface SessionRow {
  id: 'current';
  session: Session;
}

/** What takes longer hangs, ms. */
const PATIENCE_MS = 3_000;

export class TabletDatabase extends Dexie {
  declare tablet: Table<TabletRow, string>;
  declare session: Table<SessionRow, string>;
  declare keys: Table<KeyRow, string>;
  declare outbox: Table<OutboxRow, string>;
  declare revisions: Table<RevisionRow, string>;
  declare drafts: Table<DraftRow, string>;
  declare privateNotes: Table<SealedRow, string>;
  declare shelf: Table<SealedRow, string>;
  declare sos: Table<SosRow, string>;
  declare left: Table<LeftRow, string>;

  constructor(name = 'soramoyo', patienceMs = PATIENCE_MS) {
    // 'strict' waits for the disk: a tablet whose battery dies must not lose what it was told is saved.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      tablet: 'id',
      session: 'id',
      keys: 'uid',
      outbox: 'id, uid, [uid+state]',
      revisions: 'id, uid',
      drafts: 'id, uid',
      privateNotes: 'id, uid',
      shelf: 'id, uid',
    });
    this.version(2).stores({ sos: 'id, uid, [uid+state]' });
    this.version(3).stores({ left: 'id' });
    steady(this, patienceMs, storageFound);
  }
}

/** Without IndexedDB a live query never answers, not even with an error. */
export function hasIndexedDb(): boolean {
  return (Dexie.dependencies.indexedDB as IDBFactory | undefined) !== undefined;
}

let opened: TabletDatabase | undefined;

/** The one database of this page or worker. */
export function tabletDatabase(): TabletDatabase {
  opened ??= new TabletDatabase();
  return opened;
}
