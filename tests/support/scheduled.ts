/** Where the Functions emulator answers. */
export function functionsHost(): string {
  const host = process.env.FUNCTIONS_EMULATOR_HOST;
  if (host === undefined)
    throw new Error('FUNCTIONS_EMULATOR_HOST is not set: run this suite through npm test');
  return host;
}

/** Calls a scheduled function as Cloud Scheduler would; see functions/README.md. */
export async function fireScheduled(
  name: 'sweep' | 'sosSweep' | 'nightSweep',
  project: string,
): Promise<void> {
  const url = `http://${functionsHost()}/functions/projects/${project}/triggers/asia-northeast1-${name}-0`;
  const headers = { 'content-type': 'application/json' };
  const { status } = await fetch(url, { method: 'POST', headers, body: '{}' });
  if (status !== 200) throw new Error(`${name} answered ${status}`);
}
