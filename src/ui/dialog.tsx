import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useBackCloses } from './back-closes';
import { Button } from './button';
import { isEscapeOfConversion } from './conversion';

interface DialogProps {
  open: boolean;
  title: ReactNode;
  closeLabel: string;
  /** Somebody wants it closed: by its button, by Escape, or by the browser's Back. */
  onClose: () => void;
  /** Further buttons beside the one that closes. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A modal sheet on the browser's own dialog: focus stays inside, Escape closes, focus returns. */
export function Dialog({ open, title, closeLabel, onClose, actions, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useBackCloses(open, onClose);

  // Before any other effect: as long as it is open, nothing around it takes the focus.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element || open === element.open) return;
    if (open) element.showModal();
    else element.close();
  }, [open]);

  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (isEscapeOfConversion()) event.preventDefault();
      }}
      onClose={() => {
        if (open) onClose();
      }}
    >
      {open && (
        <>
          <div className="dialog-head">
            <h2 id={titleId}>{title}</h2>
            <div className="dialog-actions">
              {actions}
              <Button onClick={onClose}>{closeLabel}</Button>
            </div>
          </div>
          <div className="dialog-body">{children}</div>
        </>
      )}
    </dialog>
  );
}
