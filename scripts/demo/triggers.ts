/** Background triggers of the Functions emulator: off while thousands of documents are written that a rebuild projects anyway. */
export async function setTriggers(hub: string | undefined, enabled: boolean): Promise<void> {
  if (hub === undefined) return;
  const action = enabled ? 'enableBackgroundTriggers' : 'disableBackgroundTriggers';
  const response = await fetch(`http://${hub}/functions/${action}`, { method: 'PUT' });
  if (!response.ok) throw new Error(`the emulator hub answered ${response.status} to ${action}`);
}
