const PATHS = {
  today:
    'M12 4v2m0 12v2M4 12h2m12 0h2M6.300 6.300l1.400 1.400m8.600 8.600 1.400 1.400m0-11.400-1.400 1.400m-8.600 8.600-1.400 1.400M12 8.500a3.500 3.500 0 1 1 0 7 3.500 3.500 0 0 1 0-7Z',
  survey: 'M8 4h8a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2Zm1.500 5h5m-5 4h5m-5 4h3',
  me: 'M12 4a3.700 3.700 0 1 1 0 7.400A3.700 3.700 0 0 1 12 4ZM5 20c.6-3.700 3.300-5.600 7-5.600s6.400 1.900 7 5.600',
  options: 'M12 20s-7-4.300-7-9.400A3.900 3.900 0 0 1 12 8a3.900 3.900 0 0 1 7 2.600C19 15.700 12 20 12 20Z',
  help: 'M12 3a9 9 0 1 0 4.700 16.700L21 21l-1.300-4.300A9 9 0 0 0 12 3Zm-3.500 9h.01m3.500 0h.01m3.500 0h.01',
  hide: 'M3 3l18 18M10.600 6.100A9.900 9.900 0 0 1 12 6c5 0 8.500 4 9.500 6a15 15 0 0 1-2.700 3.500M6.300 7.900A14.600 14.600 0 0 0 2.500 12c1 2 4.500 6 9.500 6 1.300 0 2.500-.3 3.600-.7',
  words:
    'M4 18 8.500 6h1L14 18M5.700 14h6.600M15 9h6m-3-2v2m2.500 0c-.6 4-2.600 6.500-5.500 8m1.500-5.500c.8 2.400 2.300 4 4.500 5',
  speak: 'M4 10v4h3.500l4.500 4V6L7.500 10H4Zm11.500-1.500a5 5 0 0 1 0 7M18 6a8.500 8.500 0 0 1 0 12',
  leave: 'M10 4H6a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h4m4-4 4-4-4-4m4 4H9',
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing beside words; it never stands alone. `size` in CSS pixels. */
export function Icon({ name, size = 24 }: { name: IconName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.9"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
