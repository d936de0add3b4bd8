/** The nine cut points of ten equal parts, by linear interpolation (type 7, as numpy's default); [] when nothing is known. */
export function decilesOf(values: Float64Array): number[] {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  if (sorted.length === 0) return [];
  return [1, 2, 3, 4, 5, 6, 7, 8, 9].map((tenth) => {
    const place = ((sorted.length - 1) * tenth) / 10;
    const below = sorted[Math.floor(place)] ?? 0;
    const above = sorted[Math.ceil(place)] ?? below;
    return below + (above - below) * (place - Math.floor(place));
  });
}
