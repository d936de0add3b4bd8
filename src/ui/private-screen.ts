/** Whether this device's screen is seen by its user alone. Kept on the device, because that is a fact about the device. */
const KEY = 'soramoyo.private-screen';

export function isPrivateScreen(): boolean {
  try {
    return localStorage.getItem(KEY) === 'yes';
  } catch {
    return false;
  }
}

/** Where nothing can be stored, the setting lasts as long as the page. */
export function keepPrivateScreen(isPrivate: boolean): void {
  try {
    if (isPrivate) localStorage.setItem(KEY, 'yes');
    else localStorage.removeItem(KEY);
  } catch {
    return;
  }
}
