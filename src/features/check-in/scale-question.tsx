import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { SCALES } from '@domain/answers/pupil-choices';
import type { Level, Scale } from '@domain/answers/pupil-records';
import { useText } from '@/i18n/use-text';
import { useWindowTitle } from '@/i18n/use-window-title';
import { Button } from '@/ui/button';
import { usePageHeading } from '@/ui/use-page-heading';
import { useServerMinute } from '@/sync/use-server-now';
import { hourOf } from '@domain/days';
import { ScalePicture } from './scale-picture';

const LEVELS: readonly Level[] = [4, 3, 2, 1];

interface ScaleQuestionProps {
  givenName: string;
  scale: Scale;
  /** Whether the child leaves out somebody who would see it otherwise. */
  leavesOut: boolean;
  onScale: (next: Scale) => void;
  onAnswer: (level: Level) => void;
  onPass: () => void;
  children?: ReactNode;
}

/** The question of the day with four equal answers, and a pass that costs nothing. */
export function ScaleQuestion(props: ScaleQuestionProps) {
  const { givenName, scale, leavesOut, onScale, onAnswer, onPass, children } = props;
  const { t, rich } = useText('pupil');
  const [choosingScale, setChoosingScale] = useState(false);
  const heading = usePageHeading(useWindowTitle()(t('nav.today')));
  return (
    <section className="ask card" aria-labelledby="question">
      <p className="muted">{rich(greetingKey(hourOf(useServerMinute())), { name: givenName })}</p>
      <h1 id="question" ref={heading} tabIndex={-1}>
        {rich(`today.question.${scale}`)}
      </h1>
      <div className="tiles">
        {LEVELS.map((level) => (
          <button key={level} type="button" className="tile" onClick={() => onAnswer(level)}>
            <ScalePicture scale={scale} level={level} />
            {rich(`scale.${scale}.${level}`)}
          </button>
        ))}
      </div>
      <p className="who-sees">
        {rich(leavesOut ? 'today.who-sees-others' : 'today.who-sees')}{' '}
        <Link href="/me/data">{rich('today.who-sees-link')}</Link>
      </p>
      <div className="ask-row">
        <Button variant="quiet" onClick={onPass}>
          {rich('today.pass')}
        </Button>
        {children}
        <Button aria-expanded={choosingScale} onClick={() => setChoosingScale(!choosingScale)}>
          {rich('today.change-scale')}
        </Button>
      </div>
      {choosingScale && (
        <div role="group" aria-label={t('today.change-scale')} className="choice-row ask-scales">
          {SCALES.map((one) => (
            <Button key={one} aria-pressed={one === scale} onClick={() => onScale(one)}>
              {rich(`today.scales.${one}`)}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

/** Morning until 11, evening from 17 o'clock. */
function greetingKey(hour: number) {
  if (hour >= 4 && hour < 11) return 'today.hello.morning';
  return hour >= 17 || hour < 4 ? 'today.hello.evening' : 'today.hello.day';
}
