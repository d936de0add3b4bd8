import { useMemo } from 'react';
import { type Watched, useWatch } from '@/firebase/staff/use-watch';
import { type SosList, type SosViewer, watchOpenSos } from '@/firebase/staff/sos-watch';

/** Every SOS that is open and that the viewer may see, live, on whatever staff screen. `null`: nobody looks yet. */
export function useOpenSos(viewer: SosViewer | null): Watched<SosList> {
  const { uid, role, school } = viewer ?? {};
  return useWatch(
    useMemo(
      () => (uid === undefined || role === undefined ? null : watchOpenSos({ uid, role, school })),
      [uid, role, school],
    ),
  );
}
