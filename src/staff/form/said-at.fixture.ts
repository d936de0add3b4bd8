/** What a field, or a group of them, says of what is wrong with it: what it is described by as an error. */
export function saidAt(control: HTMLElement): string {
  const ids = (control.getAttribute('aria-describedby') ?? '').split(' ');
  return ids
    .map((id) => document.getElementById(id))
    .filter((one) => one?.classList.contains('field-error'))
    .map((one) => one?.textContent ?? '')
    .join(' ');
}
