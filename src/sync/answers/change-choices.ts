/** What a pupil chooses once, for everything that follows. */
import { NO_CHOICES } from '@domain/answers/pupil-choices';
import { pupilPaths } from '@domain/pupil-paths';
import type { PupilSession } from '@/local/session-types';
import type { OwnChoices } from '../own-data/own-data-types';
import { type Changed, newestKnown, save } from './change';

/** One standing choice: the others stay as they are. */
export async function changeChoices(
  session: PupilSession,
  seen: () => OwnChoices | undefined,
  change: Partial<Pick<OwnChoices, 'not' | 'atHome' | 'use'>>,
): Promise<Changed<OwnChoices>> {
  const { school, pupilId } = session;
  const path = pupilPaths.standingChoices(school, pupilId);
  const changed = await save(session, path, async (known) => {
    const present = await newestKnown(known, seen(), session, ({ choices }) => choices);
    const { not, atHome, use }: Pick<OwnChoices, 'not' | 'atHome' | 'use'> = {
      ...{ ...NO_CHOICES, ...present, ...change },
    };
    return { kind: 'choices', path, document: { school, not, atHome, ...(use && { use }) } };
  });
  return changed as Changed<OwnChoices>;
}
