/** P1–P6 and J1–J3 as in the Japan profile; plain 1–9 too. Each once, the lowest first; `undefined` when one of them is no grade. */
export function gradesOf(cell: string): readonly number[] | undefined {
  const grades = cell.split(/\s*[,;、・]\s*/).map((text) => {
    const match = /^([PJpj]?)0?([1-9])$/.exec(text);
    const number = Number(match?.[2]);
    const stage = match?.[1]?.toUpperCase();
    if (stage === 'J') return number <= 3 ? number + 6 : NaN;
    return stage === 'P' && number > 6 ? NaN : number;
  });
  if (!grades.every(Number.isInteger)) return undefined;
  return [...new Set(grades)].sort((a, b) => a - b);
}
