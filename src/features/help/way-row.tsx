import type { ReactNode } from 'react';

/** One line of the way there: what it is about, and what there is to know. */
export function WayRow({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
