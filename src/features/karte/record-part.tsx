import { type ComponentProps, useEffect, useRef } from 'react';
import { Part } from '@/staff/page';

type RecordPartProps = Omit<ComponentProps<typeof Part>, 'target'> & { id: string };

/** A part of a child's page that an address can mean: `/pupils/p1#survey` begins there. */
export function RecordPart({ id, ...part }: RecordPartProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (location.hash !== `#${id}`) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView();
  }, [id]);
  return <Part id={id} target={heading} {...part} />;
}
