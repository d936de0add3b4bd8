/** Fields that the schema refuses, wherever they stand in the form. `errors` is react-hook-form's tree of them. */
export function countErrors(errors: object): number {
  return Object.values(errors).reduce<number>((count, error: unknown) => {
    if (typeof error !== 'object' || error === null) return count;
    return count + ('type' in error && typeof error.type === 'string' ? 1 : countErrors(error));
  }, 0);
}
