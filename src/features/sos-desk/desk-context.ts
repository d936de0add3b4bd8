import type { Day } from '@domain/days';
import type { Title } from '@domain/identity';
import type { Actor } from '@domain/sos/transition';
import { createContext, use } from 'react';

/** Who sits at the desk, and what every part of it needs to know. */
export interface Desk {
  readonly actor: Actor;
  /** Absent for the board of education, which has neither school nor pupils' records. */
  readonly school?: string;
  readonly title?: Title;
  readonly today: Day;
  /** Whether what is shown is what the server has, so that something can be done about it. */
  readonly live: boolean;
  classNameOf: (classId: string) => string;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error('no desk around this');
  return desk;
}
