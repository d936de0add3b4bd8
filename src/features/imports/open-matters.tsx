import { type ImportRecord, MATTERS, type OpenMatters } from '@domain/import/records';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Part } from '@/staff/page';
import { usePupil } from '@/staff/people/use-pupil';
import { look } from './look';

/** Something open that the reader reads anyway. */
export interface KnownMatter {
  readonly kind: keyof OpenMatters;
  readonly id: string;
  readonly pupilId: string;
  /** Where it stands. */
  readonly href: string;
}

interface OpenMattersProps {
  school: string;
  matters: NonNullable<ImportRecord['matters']>;
  known: readonly KnownMatter[];
}

/** What goes to new homeroom teachers with the year: all of it in figures, by name what this reader reads anyway. */
export function OpenMattersPart({ school, matters, known }: OpenMattersProps) {
  const { t } = useTranslation('imports');
  const some = MATTERS.filter((kind) => matters[kind] > 0);
  return (
    <Part heading={t('next.open')} why={t('next.matters')}>
      {some.length === 0 && <p>{t('next.openNone')}</p>}
      {some.length > 0 && (
        <>
          <dl className={look.totals}>
            {some.map((kind) => (
              <div key={kind}>
                <dt>{t(`next.openOf.${kind}`)}</dt>
                <dd>{t('next.openCount', { count: matters[kind] })}</dd>
              </div>
            ))}
          </dl>
          <p className="muted">{t('next.openOthers')}</p>
        </>
      )}
      {known.length > 0 && (
        <>
          <h3>{t('next.openMine')}</h3>
          <ul>
            {known.map((one) => (
              <li key={`${one.kind} ${one.id}`}>
                <Known school={school} {...one} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Part>
  );
}

function Known({ school, kind, pupilId, href }: KnownMatter & { school: string }) {
  const { t } = useTranslation('imports');
  const { name } = usePupil(school, pupilId);
  return (
    <>
      <Link href={href}>{name}</Link> {t(`next.openOf.${kind}`)}
    </>
  );
}
