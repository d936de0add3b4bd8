import { createContext, use } from 'react';

/** What every part of the desk needs to know. */
export interface Desk {
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
