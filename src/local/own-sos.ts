/** An SOS as the tablet of the pupil who pressed it knows it: what it is, what of it has arrived, what became of it. */
import type { IsoInstant } from '@domain/days';
import type { NewSos, Sos, SosDetails, SosMessage } from '@domain/sos/records';

export interface OwnMessage extends SosMessage {
  readonly id: string;
}

export interface UnsentMessage {
  readonly id: string;
  readonly text: string;
  /** The SOS was closed before it arrived: it is kept here and goes nowhere. */
  readonly refused?: true;
}

export interface OwnSos {
  readonly sosId: string;
  /** What the server gets. The same whenever it is sent: from the first attempt on it does not change. */
  readonly document: NewSos;
  /** `never` left this tablet; `maybe`: an attempt was made and no answer came; `arrived`: the server has it. */
  readonly whereabouts: 'never' | 'maybe' | 'arrived';
  /** The tap, by this tablet's clock, ms since 1970. Absent when it was made on another tablet. */
  readonly pressedAt?: number;
  /** The last attempt, and when the arrival was known: by this tablet's clock, ms since 1970. */
  readonly attemptedAt?: number;
  readonly arrivedAt?: number;
  /** Taking it back. `done` is said only of what was never sent, or when the server says so. */
  readonly withdrawal?: 'wanted' | 'done' | 'too-late';
  /** When やめる was tapped, by the clock of `capturedAt`. */
  readonly withdrawnAt?: IsoInstant;
  /** Another one was open already: it never left, or the server has added it there. All that was added to this one went along. */
  readonly joined?: string;
  /** What was added and has not arrived; `change` counts, so that an answer about an earlier one is known as such. */
  readonly details?: { readonly change: number; readonly fields: SosDetails };
  /** Oldest first. */
  readonly unsent: readonly UnsentMessage[];
  /** What the server had last, with its messages, oldest first. */
  readonly server?: Sos;
  readonly messages: readonly OwnMessage[];
  /** The newest thing that the pupil has looked at. */
  readonly lookedAt?: IsoInstant;
}
