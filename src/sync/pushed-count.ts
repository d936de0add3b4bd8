/** Of how many things at once a push tells. Nothing else of what was sent is ever shown; what cannot be read is one. */
export function pushedCount(payload: unknown): number {
  if (typeof payload !== 'object' || payload === null || !('data' in payload)) return 1;
  const { data } = payload;
  if (typeof data !== 'object' || data === null || !('count' in data)) return 1;
  return /^[1-9]\d{0,3}$/.test(String(data.count)) ? Number(data.count) : 1;
}
