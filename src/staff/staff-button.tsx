import clsx from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './staff-button.module.css';
import { useKeptFocus } from './use-kept-focus';

/** One of the many things that can be done on a staff screen. The one that matters most is a `Button`. */
export function StaffButton({ className, type = 'button', ...rest }: Omit<ComponentProps<'button'>, 'ref'>) {
  const button = useKeptFocus(rest.disabled === true);
  return <button ref={button} type={type} className={clsx(styles.button, className)} {...rest} />;
}

/** A way to another screen that looks like what can be done on this one. */
export function ButtonLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className={clsx(styles.button, styles.link)}>
      {children}
    </Link>
  );
}
