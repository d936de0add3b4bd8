const ACCOUNTS = [
  ['pupil@demo.example', 'pupil, grade 5', '5年生の児童'],
  ['pupil-lower@demo.example', 'pupil, grade 2', '2年生の児童'],
  ['teacher@demo.example', 'homeroom teacher of grade 5', '5年1組の担任'],
  ['counsellor@demo.example', 'counsellor', '相談の先生'],
  ['leader@demo.example', 'principal', '管理職'],
  ['admin@demo.example', 'school administrator', '学校の管理者'],
  ['board@demo.example', 'board of education', '教育委員会'],
  ['place@demo.example', 'place outside the school', '校外の場所'],
  ['centre@demo.example', 'education centre', '教育センター'],
] as const;

export const PASSWORD = 'soramoyo';

/** Whoever begins an empty city. */
export const BOARD = 'board@demo.example';

/** How an empty city is begun, for a terminal. */
export function emptyCityWords(): string {
  return [
    `An empty city: no school, no child. Sign in as ${BOARD} (password: ${PASSWORD}), the board of education, and add a school.`,
    '市にはまだ学校がありません。教育委員会として入り、「学校」から学校を加えてください。',
  ].join('\n');
}

/** The demo accounts as a table for a terminal. */
export function accountTable(): string {
  const rows = ACCOUNTS.map(
    ([email, role, japanese]) => `  ${email.padEnd(28)}${role.padEnd(30)}${japanese}`,
  );
  return [
    `Demo accounts (password: ${PASSWORD}); every imported pupil and teacher has one too: demo/accounts.csv`,
    ...rows,
    'All people, schools and answers are synthetic.',
  ].join('\n');
}
