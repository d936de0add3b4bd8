import { can } from '@domain/access/capabilities';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type Member, useMember } from './member';
import styles from './pupil-link.module.css';

interface PupilNameProps {
  pupilId: string;
  children: ReactNode;
}

/** A child's name, as the way to its page. For a child whose page this reader may open. */
export function PupilName({ pupilId, children }: PupilNameProps) {
  if (!can(useMember(), 'see-classes')) return children;
  return (
    <Link href={`/pupils/${pupilId}`} className={styles.name}>
      {children}
    </Link>
  );
}

interface ToRecordProps {
  pupilId: string;
  name: string;
  /** The part of the page that is meant, by its id. */
  part?: string;
  /** The child's classes, where it is not known otherwise that this reader may open its page. */
  classIds?: readonly string[];
}

/** The way to a child's page where the name already leads elsewhere. */
export function ToRecord({ pupilId, name, part, classIds }: ToRecordProps) {
  const { t } = useTranslation('staff');
  const member = useMember();
  if (!can(member, 'see-classes') || (classIds && !looksAfter(member, classIds))) return null;
  const hash = part === undefined ? '' : `#${part}`;
  return (
    <Link href={`/pupils/${pupilId}${hash}`} className={styles.record} title={t('people.recordOf', { name })}>
      {t('people.record')}
    </Link>
  );
}

function looksAfter(member: Member, classIds: readonly string[]): boolean {
  const own = member.classIds ?? [];
  return can(member, 'see-every-class') || classIds.some((classId) => own.includes(classId));
}
