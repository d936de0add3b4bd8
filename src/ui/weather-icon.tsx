/** The heart weather as a picture. Every weather is friendly: no face, no alarm, no colour that judges. */
interface WeatherIconProps {
  /** 4 はれ, 3 くもり, 2 あめ, 1 かみなり; `none` for a day without an answer. */
  level: 1 | 2 | 3 | 4 | 'none';
  /** Width and height in CSS pixels. */
  size: number;
}

export function WeatherIcon({ level, size }: WeatherIconProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      {PICTURES[level]}
    </svg>
  );
}

const PICTURES = {
  4: (
    <>
      <circle cx="32" cy="32" r="13" fill="var(--sun)" />
      <path
        d="M32 7v6M32 51v6M7 32h6M51 32h6M14.3 14.3l4.3 4.3M45.4 45.4l4.3 4.3M14.3 49.7l4.3-4.3M45.4 18.6l4.3-4.3"
        stroke="var(--sun)"
        strokeWidth="4.5"
        strokeLinecap="round"
      />
    </>
  ),
  3: (
    <path
      d="M19 49a11 11 0 0 1-1.6-21.9A15.5 15.5 0 0 1 47.3 25 12.2 12.2 0 0 1 46 49Z"
      fill="var(--cloud)"
    />
  ),
  2: (
    <>
      <path
        d="M19 40a10.4 10.4 0 0 1-1.5-20.7A14.7 14.7 0 0 1 45.8 17.3 11.5 11.5 0 0 1 44.5 40Z"
        fill="var(--cloud)"
      />
      <path
        d="M21 47l-2.5 7M32 47l-2.5 7M43 47l-2.5 7"
        stroke="var(--rain)"
        strokeWidth="4.5"
        strokeLinecap="round"
      />
    </>
  ),
  1: (
    <>
      <path
        d="M19 38a10.4 10.4 0 0 1-1.5-20.7A14.7 14.7 0 0 1 45.8 15.3 11.5 11.5 0 0 1 44.5 38Z"
        fill="var(--cloud)"
      />
      <path d="M35 33 25 47h6.5L28 58l12-15.5h-6.7L37.5 33Z" fill="var(--bolt)" />
    </>
  ),
  none: <circle cx="32" cy="32" r="4" fill="var(--line-strong)" />,
};
