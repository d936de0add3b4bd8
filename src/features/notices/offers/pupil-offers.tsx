import clsx from 'clsx';
import { useEffect, useRef } from 'react';
import { ApprovedOptions } from './approved-options';
import { useReader } from '../notices-context';
import { usePupil } from '@/staff/people/use-pupil';
import { look } from '../look';

/** What adults have put on one child's own page, to be looked after also when nothing is noticed about the child any more. */
export function PupilOffers({ pupilId, withFocus }: { pupilId: string; withFocus: boolean }) {
  const { namesShown, viewer } = useReader();
  const { name, pupil } = usePupil(viewer.school, pupilId);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (namesShown && withFocus) heading.current?.focus();
  }, [namesShown, withFocus]);
  return (
    <article className={clsx(look.notice, 'card')}>
      <h2 ref={heading} tabIndex={-1}>
        {name}
      </h2>
      {pupil && <ApprovedOptions pupilId={pupilId} />}
    </article>
  );
}
