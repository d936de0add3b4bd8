import { type ComponentType, isValidElement, type ReactNode, useEffect, useState } from 'react';
import { useOnline } from '@/sync/use-online';
import { StaffNotice } from './staff-notice';

const fetches = new WeakMap<object, () => Promise<unknown>>();

/** A screen whose part of the app comes when somebody goes there, unless it was fetched ahead. Without a network it says so, and comes when there is one. */
export function late<Props extends object>(
  fetch: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> {
  let here: ComponentType<Props> | undefined;
  let coming: Promise<ComponentType<Props>> | undefined;
  const come = () =>
    (coming ??= fetch().then(
      (part) => (here = part.default),
      (error: unknown) => {
        coming = undefined;
        throw error;
      },
    ));

  function Late(props: Props) {
    const online = useOnline();
    const [Screen, setScreen] = useState<ComponentType<Props> | undefined>(() => here);
    const [isMissing, setMissing] = useState(false);
    useEffect(() => {
      let isLeft = false;
      come().then(
        (screen) => {
          if (!isLeft) setScreen(() => screen);
        },
        () => {
          if (!isLeft) setMissing(true);
        },
      );
      return () => {
        isLeft = true;
      };
    }, [online]);
    if (Screen) return <Screen {...props} />;
    return <StaffNotice kind={isMissing ? 'unavailable' : 'loading'} />;
  }

  fetches.set(Late, come);
  return Late;
}

/** Fetches what a screen is made of, so that it opens without a network too. Rejects when it cannot be fetched. */
export async function fetchAhead(screen: ReactNode): Promise<void> {
  if (isValidElement(screen) && typeof screen.type === 'function') await fetches.get(screen.type)?.();
}
