import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { isOfConversion } from '@/ui/conversion';

interface SeldomLinksProps {
  /** One of them leads to the screen that is open. */
  isHere: boolean;
  children: ReactNode;
}

/** The links that are not needed every day, behind a button where there is no room for all. */
export function SeldomLinks({ isHere, children }: SeldomLinksProps) {
  const { t } = useTranslation('staff');
  const [at] = useLocation();
  const [openAt, setOpenAt] = useState<string | null>(null);
  const isOpen = openAt === at;
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useId();
  useEffect(() => {
    if (!isOpen) return undefined;
    const close = () => setOpenAt(null);
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
    addEventListener('focusin', onElsewhere);
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener('pointerdown', onElsewhere);
      removeEventListener('focusin', onElsewhere);
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
        onClick={() => setOpenAt(isOpen ? null : at)}
      >
        {t('area.more')} <span aria-hidden="true">▾</span>
      </button>
      <div id={list} className="staff-seldom-links card" hidden={!isOpen}>
        {children}
      </div>
    </div>
  );
}
