import { type ReactNode, useState } from 'react';

interface FoldProps {
  title: ReactNode;
  /** From the beginning. */
  open?: boolean;
  children: ReactNode;
}

/** A part of the sheet that opens with a tap, so that the sheet is one screen. */
export function Fold({ title, open = false, children }: FoldProps) {
  const [isOpen, setOpen] = useState(open);
  return (
    <details className="sos-fold" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      <div className="sos-folded">{children}</div>
    </details>
  );
}
