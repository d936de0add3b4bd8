import { type ReactNode, type Ref, useId } from 'react';
import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { usePageHeading } from '@/ui/use-page-heading';
import styles from './page.module.css';

interface PageProps {
  heading: ReactNode;
  /** What the window is called; the heading when that is plain words. */
  screen?: string;
  /** The way to the page that this one belongs to. */
  back?: ReactNode;
  /** What the page is for, in a sentence. */
  intro?: ReactNode;
  /** Beside the heading: what is chosen here, links to related pages. */
  tools?: ReactNode;
  /** A field on it takes the focus in place of the heading. */
  beginsInField?: boolean;
  children: ReactNode;
}

/** A staff page: its heading takes the focus and names the window. */
export function Page({ heading, screen, back, intro, tools, beginsInField = false, children }: PageProps) {
  const { t } = useTranslation('staff');
  const name = screen ?? (typeof heading === 'string' ? heading : '');
  const target = usePageHeading(t('area.documentTitle', { screen: name }), !beginsInField);
  return (
    <div className={styles.page}>
      {back}
      <div className={styles.head}>
        <h1 ref={target} tabIndex={-1}>
          {heading}
        </h1>
        {tools}
      </div>
      {intro !== undefined && <p className="muted">{intro}</p>}
      {children}
    </div>
  );
}

interface PartProps {
  heading: ReactNode;
  /** Where the heading takes the focus: by its id, or by what refers to it. */
  id?: string;
  target?: Ref<HTMLHeadingElement>;
  /** Of the heading, below what it stands. */
  level?: 2 | 3;
  /** What it shows and why, below the heading. */
  why?: ReactNode;
  children: ReactNode;
}

/** One matter of a page, on a card of its own. */
export function Part({ heading, id, target, level = 2, why, children }: PartProps) {
  const ownId = useId();
  const named = id ?? ownId;
  const Heading = `h${level}` as const;
  return (
    <section className={clsx(styles.part, 'card')} aria-labelledby={level === 2 ? named : undefined}>
      <Heading id={named} ref={target} tabIndex={-1}>
        {heading}
      </Heading>
      {why !== undefined && <p className="muted">{why}</p>}
      {children}
    </section>
  );
}

/** A word on a card: what holds as long as nothing else was settled. */
export function Remark({ children }: { children: ReactNode }) {
  return <p className={clsx(styles.part, 'card')}>{children}</p>;
}

/** Things below each other, as far apart as the parts of a page. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className={styles.stack}>{children}</div>;
}

/** Things beside each other, in as many lines as they need. */
export function Row({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
