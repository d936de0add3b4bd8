import type { SosList, SosViewer } from '@/staff/ports/sos';
import type { Watched } from '@/staff/watched';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';

/** Every SOS that is open and that the viewer may see, live, on whatever staff screen. `null`: nobody looks yet. */
export function useOpenSos(viewer: SosViewer | null): Watched<SosList> {
  const { sosDesk } = usePorts();
  return useLive(sosDesk.watchOpenSos, viewer);
}
