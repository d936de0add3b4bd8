import { useEffect } from 'react';

const BADGE = /^\(\d+\) /;

/** Puts a number before the title of whatever screen is open, so that the tab shows it. */
export function useTitleBadge(count: number): void {
  useEffect(() => {
    const put = () => {
      const plain = document.title.replace(BADGE, '');
      const wanted = count === 0 ? plain : `(${count}) ${plain}`;
      if (document.title !== wanted) document.title = wanted;
    };
    put();
    // Every page sets its own title when it opens.
    const watching = new MutationObserver(put);
    watching.observe(document.head, { childList: true, characterData: true, subtree: true });
    return () => {
      watching.disconnect();
      document.title = document.title.replace(BADGE, '');
    };
  }, [count]);
}
