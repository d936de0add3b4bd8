import type { Doer } from '@domain/access/capabilities';
import { type ReactNode, Suspense, useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect, Route, Switch, useRoute } from 'wouter';
import { pageIdle } from '@/sync/idle';
import { useOnline } from '@/sync/use-online';
import { fetchAhead } from './late-screen';
import { menuGroupOf } from './menu-groups';
import type { StaffLink } from './staff-header';
import { StaffNotice } from './staff-notice';
import { LABEL_AREAS, linkedScreensOf, screensOf, type StaffScreen } from './staff-screens';

/** More links do not stand beside the name of whoever is signed in. */
const ROOM = 5;

interface ScreensOf<Of> {
  screens: readonly StaffScreen<Of>[];
  who: Doer;
}

/** The screen of the address, or the one that the role begins on. */
export function StaffRoutes<Of>({ screens, who, of }: ScreensOf<Of> & { of: Of }) {
  const [first] = linkedScreensOf(screens, who, false);
  const mine = screensOf(screens, who);
  useFetchedAhead(() => mine.map(({ load }) => load(of, {})));
  return (
    <Suspense fallback={<StaffNotice kind="loading" />}>
      <Switch>
        {mine.map(({ path, ofClass, load }) => (
          <Route key={ofClass ? 'class' : path} path={path}>
            {(params) => load(of, params)}
          </Route>
        ))}
        <Route>{first && <Redirect to={first.href ?? first.path} replace />}</Route>
      </Switch>
    </Suspense>
  );
}

/** The other screens come while nothing else is to be done: then they open when the network is gone. */
function useFetchedAhead(screens: () => ReactNode[]): void {
  const online = useOnline();
  const fetchAll = useEffectEvent(async (isLeft: () => boolean) => {
    await pageIdle();
    for (const screen of screens()) {
      if (isLeft()) return;
      await fetchAhead(screen).catch(() => undefined);
    }
  });
  useEffect(() => {
    let isLeft = false;
    if (online) void fetchAll(() => isLeft);
    return () => {
      isLeft = true;
    };
  }, [online]);
}

interface LinksOf<Of> extends ScreensOf<Of> {
  /** null until it is known who somebody is. */
  of: Of | null;
  /** There is an SOS for them, or they are where it would be. */
  isConcerned: boolean;
}

/** The links of the header. */
export function useStaffLinks<Of>({ screens, who, of, isConcerned }: LinksOf<Of>): StaffLink[] {
  const all = linkedScreensOf(screens, who, true);
  // What only others' links need is not waited for.
  const { t } = useTranslation(
    LABEL_AREAS.filter((area) => all.some(({ label }) => label?.startsWith(`${area}:`))),
  );
  const [onClass, params] = useRoute(/^\/(?:board|results|health)\/(?<classId>[^/]+)$/);
  // Counted with what is shown at times only: no link moves under a finger when an SOS comes.
  const isCrowded = all.length > ROOM;
  return linkedScreensOf(screens, who, isConcerned).flatMap((screen) => {
    const { path, href = path, here = path, label, waiting, ofClass, isSeldom, isLinked } = screen;
    if (label === undefined || (isLinked && !(of && isLinked(of)))) return [];
    const leadsTo = ofClass && onClass ? `${href}/${params.classId}` : href;
    return [
      {
        ...{ pattern: here, href: leadsTo, label: t(label) },
        isBehind: isCrowded && isSeldom === true,
        group: menuGroupOf(path),
        waiting: of ? waiting?.(of) : undefined,
      },
    ];
  });
}
