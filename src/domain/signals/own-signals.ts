/** What a child sees of all that it sent: what this tablet wrote, and what the server tells of it, as one list. */
import type { CheckIn, Note } from '../answers/pupil-records';
import type { Unreceived } from '../answers/pupil-write';
import type { IsoInstant } from '../days';
import type { Signal } from './own-signal';
import type { Addressee, Outgoing } from './outgoing';
import type { PupilSays, SignalKind } from './choices';

export interface OwnSignal {
  readonly id: string;
  readonly kind: SignalKind;
  readonly to: Addressee;
  readonly text?: string | undefined;
  readonly about?: string | undefined;
  readonly sentAt: IsoInstant;
  /** What the child wrote on it later, oldest first. */
  readonly more: readonly { readonly id: string; readonly text: string; readonly at: IsoInstant }[];
  /** What the child said about it last, as far as this tablet knows. */
  readonly says?: PupilSays | undefined;
  /** Where, below the child, the newest document of this tablet lies: it may still be on its way. */
  readonly newest?: string | undefined;
  /** What the server tells of it; absent until it has told anything. */
  readonly told?: Signal | undefined;
}

export interface SentByChild {
  readonly outgoing?: Readonly<Record<string, Unreceived<Outgoing>>>;
  /** By `{day}_{audience}`. */
  readonly notes: Readonly<Record<string, Unreceived<Note>>>;
  readonly checkIns: Readonly<Record<string, Unreceived<CheckIn>>>;
}

/** Newest first. */
export function ownSignals(
  { outgoing = {}, notes, checkIns }: SentByChild,
  signals: Readonly<Record<string, Signal>> = {},
): OwnSignal[] {
  const opened = Object.entries(outgoing).filter(([, { on }]) => on === undefined);
  const here = new Map<string, OwnSignal>([
    ...fromNotes(notes),
    ...fromCheckIns(checkIns),
    ...opened.map(([id, { kind, to, text, about, capturedAt }]): [string, OwnSignal] => [
      id,
      { id, kind, to, text, about, sentAt: capturedAt, more: [], newest: `outgoing/${id}` },
    ]),
  ]);
  const ids = new Set([...here.keys(), ...Object.keys(signals)]);
  return [...ids]
    .flatMap((id) => joined(id, here.get(id), signals[id]) ?? [])
    .map((one) => withLater(one, outgoing))
    .toSorted((a, b) => (a.sentAt < b.sentAt ? 1 : -1));
}

function joined(id: string, here: OwnSignal | undefined, told: Signal | undefined): OwnSignal | undefined {
  if (!told) return here;
  const { kind, to, text, about, sentAt, more = [] } = told;
  return {
    id,
    kind,
    to,
    text: text ?? here?.text,
    about: about ?? here?.about,
    sentAt,
    more,
    told,
    newest: here?.newest,
  };
}

function withLater(signal: OwnSignal, outgoing: NonNullable<SentByChild['outgoing']>): OwnSignal {
  const later = Object.entries(outgoing)
    .filter(([, { on }]) => on === signal.id)
    .toSorted(([, a], [, b]) => (a.capturedAt < b.capturedAt ? -1 : 1));
  const isTold = (id: string) => signal.more.some((one) => one.id === id);
  const added = later.flatMap(([id, { text, capturedAt }]) =>
    text === undefined || isTold(id) ? [] : [{ id, text, at: capturedAt }],
  );
  const says = later.findLast(([, one]) => one.says !== undefined)?.[1].says;
  const last = later.at(-1);
  const newest = last ? `outgoing/${last[0]}` : signal.newest;
  return { ...signal, more: [...signal.more, ...added], says, newest };
}

function fromNotes(notes: SentByChild['notes']): [string, OwnSignal][] {
  return Object.entries(notes)
    .filter(([, { withdrawn }]) => withdrawn !== true)
    .map(([key, { audience, text, capturedAt }]) => {
      const id = `note-${key.replace('_', '-')}`;
      const kind = text === undefined ? 'talk' : 'note';
      return [
        id,
        {
          id,
          kind,
          to: { group: audience },
          text,
          sentAt: capturedAt,
          more: [],
          newest: `notes/${key}`,
          isOld: true,
        },
      ];
    });
}

function fromCheckIns(checkIns: SentByChild['checkIns']): [string, OwnSignal][] {
  return Object.entries(checkIns)
    .filter(([, { talkTo }]) => talkTo !== undefined)
    .map(([day, { capturedAt }]) => {
      const id = `talk-${day}`;
      const to = { group: 'homeroom' } as const;
      return [
        id,
        { id, kind: 'talk', to, sentAt: capturedAt, more: [], newest: `checkIns/${day}`, isOld: true },
      ];
    });
}

/** Whether it comes from a tablet that wrote one note a day: nothing can be added to it. */
export function isOld({ id }: Pick<OwnSignal, 'id'>): boolean {
  return /^(note|talk)-/.test(id);
}

/** `sent`: nobody has read it yet. `passed-on`: told to others because it cannot stay with one person. */
export type OwnStage =
  'sent' | 'read' | 'answered' | 'meeting' | 'passed-on' | 'spoken' | 'taken-back' | 'not-me';

/** How far it has come. */
export function stageOf({ told, says }: OwnSignal): OwnStage {
  if (says === 'withdrawn') return 'taken-back';
  if (says === 'not-me') return 'not-me';
  if (!told) return 'sent';
  const last = told.answers.at(-1)?.how;
  if (last === 'passed-on') return 'passed-on';
  if (last === 'meeting') return 'meeting';
  if (last === 'spoken' && says !== 'not-yet') return 'spoken';
  if (told.reply) return 'answered';
  return told.readBy ? 'read' : 'sent';
}

/** Whether anybody is still waited for. */
export function isWaitedFor(signal: OwnSignal): boolean {
  const stage = stageOf(signal);
  if (stage === 'taken-back' || stage === 'not-me') return false;
  return signal.told?.closedAt === undefined && stage !== 'spoken';
}
