import { type Day, dayOf } from '../days';
import { paths } from '../paths';
import { classesByYear } from '../school/grades';
import { type Roster, rosterSchema } from '../school/school';
import { scaleSettingsSchema } from '../school/settings';
import { UNNAMED_BAND_MIN, type UnnamedBand } from '../signals/choices';
import { unnamedBandOf } from '../signals/unnamed';
import { command, every, one, refused, replaced } from './command';

/** How pupils are asked for today's weather, and what else they can send. Without a name only where the grades have children enough. */
export const storeScale = command({
  of: 'school',
  needs: 'administer-school',
  payload: scaleSettingsSchema,
  sources: ({ school }) => ({
    stored: one(paths.settings(school, 'scale'), scaleSettingsSchema),
    rosters: every(`${paths.school(school)}/rosters`, rosterSchema),
  }),
  decide: ({ stored, rosters }, { school, payload, now }) => {
    const added = (payload.unnamed ?? []).filter((band) => !stored?.unnamed?.includes(band));
    if (added.some((band) => childrenOf(band, rosters, dayOf(now)) < UNNAMED_BAND_MIN))
      return refused('band-too-small');
    return replaced(paths.settings(school, 'scale'), stored, payload);
  },
});

/** A child of two classes is one child. */
function childrenOf(band: UnnamedBand, rosters: Readonly<Record<string, Roster>>, day: Day): number {
  const classIds = classesByYear(Object.keys(rosters), day).present.filter(
    (classId) => unnamedBandOf(classId) === band,
  );
  return new Set(classIds.flatMap((classId) => Object.keys(rosters[classId]?.pupils ?? {}))).size;
}
