import type { TrendPoint } from '@domain/survey/trends';

const WIDTH = 160;
const HEIGHT = 48;
const EDGE = 7;

/** A small line over the rounds; the table on the same page says the same. A round without a value leaves a gap. */
export function TrendLine({ points }: { points: readonly TrendPoint[] }) {
  const x = (index: number) =>
    points.length === 1 ? WIDTH / 2 : EDGE + (index * (WIDTH - 2 * EDGE)) / (points.length - 1);
  const y = (value: number) => HEIGHT - EDGE - (value / 100) * (HEIGHT - 2 * EDGE);
  const drawn = points.flatMap(({ roundId, value }, index) =>
    value === null ? [] : [{ roundId, index, x: x(index), y: y(value) }],
  );
  const line = drawn
    .map((point, at) => `${drawn[at - 1]?.index === point.index - 1 ? 'L' : 'M'}${point.x} ${point.y}`)
    .join('');

  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      focusable="false"
    >
      <path d={`M0 ${HEIGHT - 1}H${WIDTH}`} stroke="var(--line)" strokeWidth="1.5" />
      <path d={line} fill="none" stroke="var(--accent)" strokeWidth="2.5" strokeLinejoin="round" />
      {drawn.map((point) => (
        <circle key={point.roundId} cx={point.x} cy={point.y} r="4.5" fill="var(--accent)" />
      ))}
    </svg>
  );
}
