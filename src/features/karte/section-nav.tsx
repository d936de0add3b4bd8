import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { look } from './look';

export const SECTIONS = ['overview', 'timeline'] as const;
export type Section = (typeof SECTIONS)[number];

interface SectionNavProps {
  pupilId: string;
  sections: readonly Section[];
  chosen: Section;
}

export function hrefOf(pupilId: string, section: Section): string {
  return section === 'overview' ? `/pupils/${pupilId}` : `/pupils/${pupilId}/${section}`;
}

/** The parts of a child's page that are opened one at a time. Those that a reader may not open are not among them. */
export function SectionNav({ pupilId, sections, chosen }: SectionNavProps) {
  const { t } = useTranslation('karte');
  return (
    <nav className={look.sections} aria-label={t('sections')}>
      {sections.map((section) => (
        <Link
          key={section}
          href={hrefOf(pupilId, section)}
          aria-current={section === chosen ? 'page' : undefined}
        >
          {t(`section.${section}`)}
        </Link>
      ))}
    </nav>
  );
}
