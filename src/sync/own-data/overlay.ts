import { pupilPaths } from '@domain/pupil-paths';
import type { PupilWrite } from '@domain/answers/pupil-write';
import { compareRevisions, newerOf, type Revision } from '@domain/answers/revision';
import type { Written } from './own-data-types';

/** Lays what a pupil has written over what the server is known to have: of each document the newest revision shows. */
export function withWrites<T extends Written>(data: T, writes: readonly PupilWrite[]): T {
  const laid = {
    ...data,
    checkIns: { ...data.checkIns },
    notes: { ...data.notes },
    responses: { ...data.responses },
    outgoing: { ...data.outgoing },
  };
  for (const write of writes) {
    if (write.kind === 'checkIn') keepNewest(laid.checkIns, write.document.day, write.document);
    else if (write.kind === 'note')
      keepNewest(laid.notes, `${write.document.day}_${write.document.audience}`, write.document);
    else if (write.kind === 'outgoing')
      keepNewest(laid.outgoing, pupilPaths.outgoing.in(write.path)?.id ?? '', write.document);
    else if (write.kind === 'choices')
      Object.assign(laid, { choices: newerOf(laid.choices, write.document) });
    else keepNewest(laid.responses, pupilPaths.response.in(write.path)?.roundId ?? '', write.document);
  }
  return laid;
}

/** Both copies of a pupil's documents in one: of each document the newest revision. */
export function newestOf<T extends Revision>(a: Record<string, T>, b: Record<string, T>): Record<string, T> {
  const newest = { ...a };
  for (const [id, document] of Object.entries(b)) keepNewest(newest, id, document);
  return newest;
}

function keepNewest<T extends Revision>(documents: Record<string, T>, id: string, document: T): void {
  const present = documents[id];
  if (!present || compareRevisions(present, document) < 0) documents[id] = document;
}
