import { useSyncExternalStore } from 'react';
import { currentOffer, offerTaken, subscribe } from './install-offer';

/** How this tablet can keep the app on its home screen: by the browser's own question, by hand (iPad), or not at all. */
export function useInstall(): { how: 'ask'; install: () => void } | { how: 'by-hand' | 'no' } {
  const event = useSyncExternalStore(subscribe, currentOffer);
  if (event)
    return {
      how: 'ask',
      install: () => {
        offerTaken();
        void event.prompt();
      },
    };
  const isOpenInSafari = 'standalone' in navigator && navigator.standalone === false;
  return { how: isOpenInSafari ? 'by-hand' : 'no' };
}
