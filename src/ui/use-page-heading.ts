import { useEffect, useRef } from 'react';

/** Focus moves to the heading of a page that was just opened, so that a keyboard or a screen reader starts there. */
export function usePageHeading(title: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [title]);
  return heading;
}
