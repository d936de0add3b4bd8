/** The school's classes of this year, and how each is called. */
export interface OfClasses {
  readonly classIds: readonly string[];
  readonly classNameOf: (classId: string) => string;
}
