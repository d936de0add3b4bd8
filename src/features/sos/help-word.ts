/** たすけて; for grades 7–9, who would not press a button of that name, 相談・SOS. */
export function helpWord(grade: number): 'help' | 'help-older' {
  return grade >= 7 ? 'help-older' : 'help';
}
