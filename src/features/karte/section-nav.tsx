import { can } from '@domain/access/capabilities';
import type { Role } from '@domain/identity';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { look } from './look';

const SECTIONS = ['overview', 'timeline', 'course', 'answers'] as const;
type Section = (typeof SECTIONS)[number];

/** Those that somebody of a role may open. */
export function sectionsFor(who: { role: Role }): readonly Section[] {
  return SECTIONS.filter((section) => section !== 'answers' || can(who, 'see-answers'));
}

interface SectionNavProps {
  pupilId: string;
  sections: readonly Section[];
  chosen: Section;
}

function hrefOf(pupilId: string, section: Section): string {
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
