/** This year's classes of the school, in their order, and what each is called. */
export interface OfClasses {
  readonly classIds: readonly string[];
  readonly classNameOf: (classId: string) => string;
}
