import clsx from 'clsx';
import { useEffect, useState } from 'react';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import { look } from './look';

const IN_SECONDS = 4;
const OUT_SECONDS = 6;
const BREATHS = 5;
const CYCLE = IN_SECONDS + OUT_SECONDS;

/** Five slow breaths, counted in words; the circle only accompanies them and stands still where motion is unwanted. */
export function Breathing() {
  const { rich } = useText('help');
  const [second, setSecond] = useState<number>();
  const running = second !== undefined && second < CYCLE * BREATHS;

  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => setSecond((before = 0) => before + 1), 1000);
    return () => clearInterval(timer);
  }, [running]);

  const inCycle = (second ?? 0) % CYCLE;
  const phase = inCycle < IN_SECONDS ? 'in' : 'out';
  return (
    <section className={clsx('card', look.breathing)} aria-labelledby="breathing-title">
      <span className={clsx(look.breath, running && look[`breath-${phase}`])} aria-hidden="true" />
      <div>
        <h2 id="breathing-title">{rich('breathing.title')}</h2>
        <p role="status">{rich(`breathing.${stage()}`)}</p>
        <Button onClick={() => setSecond(running ? undefined : 0)}>
          {rich(running ? 'breathing.stop' : 'breathing.start')}
        </Button>
      </div>
    </section>
  );

  function stage(): 'idle' | 'done' | 'in' | 'out' {
    if (second === undefined) return 'idle';
    return running ? phase : 'done';
  }
}
