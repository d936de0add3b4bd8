/** Whether `parseArgs` refused what was typed: an option that does not exist, or one without its value. */
export function isUsageError(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
