import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOfConversion } from '@/ui/conversion';

interface SeldomLinksProps {
  /** One of them leads to the screen that is open. */
  isHere: boolean;
  /** The links; each calls `close` when it is followed. */
  children: (close: () => void) => ReactNode;
}

/** The links that are not needed every day, behind a button where there is no room for all. */
export function SeldomLinks({ isHere, children }: SeldomLinksProps) {
  const { t } = useTranslation('staff');
  const [isOpen, setOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useId();
  useEffect(() => {
    if (!isOpen) return undefined;
    const close = () => setOpen(false);
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isOfConversion(event)) return;
      close();
      button.current?.focus();
    };
    const onElsewhere = ({ target }: Event) => {
      if (!(target instanceof Node && whole.current?.contains(target))) close();
    };
    addEventListener('keydown', onKey);
    addEventListener('pointerdown', onElsewhere);
    // The app itself puts the focus on a new screen's heading, which no key reaches: nobody has left the menu then.
    const onFocus = (event: FocusEvent) => {
      if (event.target instanceof HTMLElement && event.target.tabIndex >= 0) onElsewhere(event);
    };
    addEventListener('focusin', onFocus);
    addEventListener('popstate', close);
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener('pointerdown', onElsewhere);
      removeEventListener('focusin', onFocus);
      removeEventListener('popstate', close);
    };
  }, [isOpen]);
  return (
    <div className="staff-seldom" ref={whole}>
      <button
        ref={button}
        type="button"
        aria-expanded={isOpen}
        aria-controls={list}
        aria-current={isHere ? 'true' : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {t('area.more')} <span aria-hidden="true">▾</span>
      </button>
      <div id={list} className="staff-seldom-links card" hidden={!isOpen}>
        {children(() => setOpen(false))}
      </div>
    </div>
  );
}
