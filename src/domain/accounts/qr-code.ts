/**
 * A card's number as a QR code (ISO/IEC 18004): version 1, level H, numeric. Sixteen digits fill it exactly, so that there is one block,
 * no padding and no alignment pattern. One third of it may be dirty or torn.
 */
const SIZE = 21;
const FINDER = 7;
const DIGITS = 16;
const CORRECTING = 17;
/** Level H with mask 0, as the standard has it with its check bits. */
const FORMAT = 0b001011010001001;

/** Rows of dark (`true`) and light modules, without the quiet zone of four modules. Throws on anything but sixteen digits. */
export function qrCode(digits: string): boolean[][] {
  if (!new RegExp(`^\\d{${DIGITS}}$`).test(digits)) throw new Error('not sixteen digits');
  const data = numericData(digits);
  const bits = [...data, ...correctingWords(data, CORRECTING)].flatMap((word) => bitsOf(word, 8));
  const rows = Array.from({ length: SIZE }, (_, row) =>
    Array.from({ length: SIZE }, (_, column) => fixedModule(row, column)),
  );
  for (const [index, [row, column]] of dataPlaces().entries())
    set(rows, row, column, (bits[index] === 1) !== ((row + column) % 2 === 0));
  return rows;
}

function set(rows: boolean[][], row: number, column: number, dark: boolean): void {
  const line = rows[row];
  if (line) line[column] = dark;
}

const bitsOf = (value: number, length: number): number[] =>
  Array.from({ length }, (_, index) => (value >> (length - 1 - index)) & 1);

/** Mode, count, three digits in ten bits each, and the end. */
function numericData(digits: string): number[] {
  const groups = digits.match(/\d{1,3}/g) ?? [];
  const bits = [
    ...[...bitsOf(1, 4), ...bitsOf(digits.length, 10)],
    ...groups.flatMap((group) => bitsOf(Number(group), group.length * 3 + 1)),
    ...bitsOf(0, 4),
  ];
  return Array.from({ length: bits.length / 8 }, (_, word) =>
    bits.slice(word * 8, word * 8 + 8).reduce((sum, bit) => sum * 2 + bit, 0),
  );
}

/** Product in GF(2^8) modulo x^8 + x^4 + x^3 + x^2 + 1. */
function product(a: number, b: number): number {
  let sum = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    sum = (sum << 1) ^ ((sum >> 7) * 0x11d);
    if ((b >> bit) & 1) sum ^= a;
  }
  return sum;
}

/** Reed–Solomon words: the remainder of the data by the product of (x - 2^i), i below `count`. */
export function correctingWords(data: readonly number[], count: number): number[] {
  let divisor = [1];
  for (let power = 0, root = 1; power < count; power += 1, root = product(root, 2))
    divisor = [...divisor, 0].map(
      (factor, index) => factor ^ (index === 0 ? 0 : product(divisor[index - 1] ?? 0, root)),
    );
  let rest = Array.from({ length: count }, () => 0);
  for (const word of data) {
    const factor = word ^ (rest[0] ?? 0);
    rest = [...rest.slice(1), 0].map((one, index) => one ^ product(divisor[index + 1] ?? 0, factor));
  }
  return rest;
}

/** Two columns at a time from the right, up and down by turns. */
function dataPlaces(): [row: number, column: number][] {
  const pairs = [20, 18, 16, 14, 12, 10, 8, 5, 3, 1];
  return pairs
    .flatMap((right, index) =>
      Array.from({ length: SIZE }, (_, step) => (index % 2 === 0 ? SIZE - 1 - step : step)).flatMap(
        (row): [number, number][] => [
          [row, right],
          [row, right - 1],
        ],
      ),
    )
    .filter(([row, column]) => !isFixed(row, column));
}

const inCorner = (row: number, column: number) =>
  (row < 9 && column < 9) || (row < 9 && column >= SIZE - 8) || (row >= SIZE - 8 && column < 9);
const isFixed = (row: number, column: number) => inCorner(row, column) || row === 6 || column === 6;

function fixedModule(row: number, column: number): boolean {
  const format = formatBit(row, column);
  if (format !== undefined) return format;
  if (!isFixed(row, column)) return false;
  if (inCorner(row, column)) return isFinder(row, column);
  return (row + column) % 2 === 0;
}

/** The three squares of rings. */
function isFinder(row: number, column: number): boolean {
  const [down, across] = [
    row < 9 ? row : row - (SIZE - FINDER),
    column < 9 ? column : column - (SIZE - FINDER),
  ];
  if (down < 0 || across < 0 || down >= FINDER || across >= FINDER) return row === 6 || column === 6;
  const ring = Math.max(Math.abs(down - 3), Math.abs(across - 3));
  return ring !== 2;
}

/** The format stands twice: around the upper left square, and beside the two others. One module beside it is always dark. */
function formatBit(row: number, column: number): boolean | undefined {
  if (row === SIZE - 8 && column === 8) return true;
  const bit = (index: number) => ((FORMAT >> index) & 1) === 1;
  if (column === 8) {
    if (row < 6) return bit(row);
    if (row === 7 || row === 8) return bit(row - 1);
    if (row >= SIZE - 7) return bit(row - SIZE + 15);
  }
  if (row === 8) {
    if (column >= SIZE - 8) return bit(SIZE - 1 - column);
    if (column === 7) return bit(8);
    if (column < 6) return bit(14 - column);
  }
  return undefined;
}
