import { type RefCallback, useEffect, useState } from 'react';

/**
 * Focus moves to the heading of a page that was just opened, so that a keyboard or a screen reader starts there, also where the
 * heading comes only with what the page shows; not where a field is what the page is for. `title` is the window's.
 */
export function usePageHeading(title: string, takesFocus = true): RefCallback<HTMLHeadingElement> {
  const [heading, setHeading] = useState<HTMLHeadingElement | null>(null);
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    if (!heading) return;
    if (takesFocus) heading.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [heading, title, takesFocus]);
  return setHeading;
}
