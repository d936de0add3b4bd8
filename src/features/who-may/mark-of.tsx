import type { Mark } from '@domain/access/who-may';
import { useTranslation } from 'react-i18next';
import look from './who-may.module.css';

const SIGNS: Readonly<Record<Mark, string>> = {
  always: '●',
  reason: '▲',
  single: '▲',
  named: '▲',
  never: '×',
};

/** How far somebody may read something. */
export function MarkOf({ mark }: { mark: Mark }) {
  const { t } = useTranslation('access');
  const isPart = SIGNS[mark] === '▲';
  return <Sign sign={SIGNS[mark]} said={t(`marks.${mark}`)} inSight={isPart} />;
}

interface SignProps {
  sign: string;
  said: string;
  /** Whether the words stand beside it for the eye, too. */
  inSight?: boolean;
}

/** A sign, and what it means. */
export function Sign({ sign, said, inSight = false }: SignProps) {
  return (
    <span className={look.sign} title={said}>
      <span aria-hidden="true">{sign}</span>{' '}
      <span className={inSight ? 'muted' : 'visually-hidden'}>{said}</span>
    </span>
  );
}
