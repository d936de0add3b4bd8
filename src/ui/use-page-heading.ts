import { type RefCallback, useEffect, useState } from 'react';

/**
 * Focus moves to the heading of a page that was just opened, so that a keyboard or a screen reader starts there, also where the
 * heading comes only with what the page shows. `title` is the window's.
 */
export function usePageHeading(title: string): RefCallback<HTMLHeadingElement> {
  const [heading, setHeading] = useState<HTMLHeadingElement | null>(null);
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    if (!heading) return;
    heading.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [heading, title]);
  return setHeading;
}
