/**
 * Firestore Lite orders document ids that are numbers (`__id7__`) with a class for long integers that comes together with much else, from
 * before browsers had any. Here that class is made of the browser's own. The full Firestore of staff screens keeps what it brings.
 */
import type { Plugin } from 'vite';

const BROUGHT = '@firebase/webchannel-wrapper/bloom-blob';
const OWN = '\0lite-integers';

const CODE = `
export class Integer {
  constructor(value) {
    this.value = value;
  }
  static fromString(text) {
    return new Integer(BigInt(text));
  }
  compare({ value }) {
    return this.value < value ? -1 : Number(this.value > value);
  }
}
`;

/** One for each build: Vite shares no plugin between the app and its worker. */
export function liteIntegers(): Plugin {
  return {
    name: 'lite-integers',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === BROUGHT && importer?.includes('/@firebase/firestore/dist/lite/') ? OWN : undefined,
    load: (id) => (id === OWN ? CODE : undefined),
  };
}
