import { Timestamp } from 'firebase-admin/firestore';
import { dayOf, weekdayOf } from '@domain/days';
import { paths } from '@domain/paths';
import { drillDay, newDrill } from '@domain/sos/drill';
import type { SosRun } from './run';

/** The weekly practice alarms that begin now, in all schools; each once, however many sweeps see it. */
export async function startDrills({ db, worlds, now, onFailure }: SosRun): Promise<void> {
  const weekday = weekdayOf(dayOf(now));
  const { docs } = await db.collectionGroup('settings').where('drill.weekday', '==', weekday).select().get();
  for (const { ref } of docs) {
    const school = ref.parent.parent?.id;
    if (school === undefined) continue;
    try {
      const { settings, calendar } = await worlds.of(school);
      const day = drillDay(settings, calendar, now);
      if (day === undefined) continue;
      const drill = db.doc(paths.sos(school, `drill-${day}`));
      const at = Timestamp.fromMillis(now);
      await db.runTransaction(async (transaction) => {
        if ((await transaction.get(drill)).exists) return;
        const sos = {
          ...newDrill(school, calendar, now),
          capturedAt: at,
          receivedAt: at,
          nextEscalationAt: at,
        };
        transaction.create(drill, sos);
      });
    } catch (error) {
      onFailure(ref.path, error);
    }
  }
}
