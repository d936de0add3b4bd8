/** Hands a text to whoever sits here, as a file. */
export function saveFile(
  name: string,
  text: string,
  type: 'text/csv' | 'application/json' = 'text/csv',
): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
