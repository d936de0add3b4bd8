import { useState } from 'react';

/** The first rows of a long list, and as many more whenever they are asked for. */
export function usePaged<Row>(rows: readonly Row[], page = 20) {
  const [count, setCount] = useState(page);
  return {
    shown: rows.slice(0, count),
    left: Math.max(0, rows.length - count),
    showMore: () => setCount(count + page),
  };
}
