/** A stored document that is not of its schema. Names its path and fields, never what stands in them. */
export class MalformedDocumentError extends Error {
  override name = 'MalformedDocumentError';
  constructor(
    readonly path: string,
    readonly fields: string,
  ) {
    super(`${path}: ${fields}`);
  }
}

/** Of several failures the one to fail with: what is not of its schema is not mended by being delivered again, the others may be. */
export function worthTrying(failures: readonly unknown[]): unknown {
  return failures.find((one) => !(one instanceof MalformedDocumentError)) ?? failures[0];
}
