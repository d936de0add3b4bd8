import { numberIn } from '@domain/accounts/cards';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button';
import { look } from './look';
import { Refusal } from './refusal';

const LOOK_EVERY_MS = 250;

/** Not in TypeScript's own list of what browsers have. */
interface Detector {
  readonly detect: (source: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]>;
}
interface WithDetector {
  readonly BarcodeDetector?: new (options: { formats: readonly string[] }) => Detector;
}

/** Whether this browser reads codes by itself. Others type the number. */
export const canScan = () =>
  (globalThis as WithDetector).BarcodeDetector !== undefined && 'mediaDevices' in navigator;

/** Looks for a card in front of the camera until there is one. No picture leaves the tablet. */
export function CardCamera({ onNumber, onStop }: { onNumber: (number: string) => void; onStop: () => void }) {
  const { t } = useTranslation('signin');
  const video = useRef<HTMLVideoElement>(null);
  const [failed, setFailed] = useState(false);
  const found = useEffectEvent(onNumber);
  useEffect(() => {
    const { BarcodeDetector } = globalThis as WithDetector;
    let stream: MediaStream | undefined;
    let stopped = false;
    const isOver = () => stopped;
    const stop = () => {
      stopped = true;
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    const begin = async () => {
      if (!BarcodeDetector) throw new Error('no detector');
      const detector = new BarcodeDetector({ formats: ['qr_code'] });
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      const screen = video.current;
      if (isOver() || !screen) {
        stop();
        return;
      }
      screen.srcObject = stream;
      await screen.play();
      while (!isOver()) {
        const [number] = (await detector.detect(screen)).flatMap(({ rawValue }) => numberIn(rawValue) ?? []);
        if (number !== undefined) {
          stop();
          found(number);
        } else await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      }
    };
    begin().catch(() => {
      if (!isOver()) setFailed(true);
      stop();
    });
    return stop;
  }, []);
  return (
    <div className={look.camera}>
      {failed ? (
        <Refusal>{t('card.noCamera')}</Refusal>
      ) : (
        <>
          <p>{t('card.show')}</p>
          <video ref={video} muted playsInline aria-label={t('card.show')} />
        </>
      )}
      <Button onClick={onStop}>{t('card.type')}</Button>
    </div>
  );
}
