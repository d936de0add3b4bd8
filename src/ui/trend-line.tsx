interface TrendLineProps {
  /** By round, 0 to 100; `null` for a round without a value, which leaves a gap. */
  points: readonly { readonly roundId: string; readonly value: number | null }[];
  /** Its own, in px; `fills`: as wide as there is room. */
  size: { readonly width: number; readonly height: number; readonly edge: number; readonly fills?: true };
  dot: number;
  /** Values with a line across; absent: one at its foot. */
  across?: readonly number[];
}

/** A small line over the rounds; a table on the same page says the same. */
export function TrendLine({ points, size: { width, height, edge, fills }, dot, across }: TrendLineProps) {
  const x = (index: number) =>
    points.length === 1 ? width / 2 : edge + (index * (width - 2 * edge)) / (points.length - 1);
  const y = (value: number) => height - edge - (value / 100) * (height - 2 * edge);
  const drawn = points.flatMap(({ roundId, value }, index) =>
    value === null ? [] : [{ roundId, index, x: x(index), y: y(value) }],
  );
  const line = drawn
    .map((point, at) => `${drawn[at - 1]?.index === point.index - 1 ? 'L' : 'M'}${point.x} ${point.y}`)
    .join('');
  return (
    <svg
      width={fills ? '100%' : width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      {across ? (
        across.map((value) => (
          <path key={value} d={`M0 ${y(value)}H${width}`} stroke="var(--line)" strokeWidth="1" />
        ))
      ) : (
        <path d={`M0 ${height - 1}H${width}`} stroke="var(--line)" strokeWidth="1.5" />
      )}
      <path d={line} fill="none" stroke="var(--accent)" strokeWidth="2.5" strokeLinejoin="round" />
      {drawn.map((point) => (
        <circle key={point.roundId} cx={point.x} cy={point.y} r={dot} fill="var(--accent)" />
      ))}
    </svg>
  );
}
