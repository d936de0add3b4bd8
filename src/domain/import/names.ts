/** Names of one child as different systems write them. */

/** Characters that registers use for one another. Each row's first is the common form. */
const VARIANTS = [
  '高髙',
  '崎﨑嵜碕',
  '辺邉邊',
  '斎斉齋齊',
  '沢澤',
  '浜濱濵',
  '島嶋嶌',
  '広廣',
  '国國',
  '桜櫻',
  '恵惠',
  '真眞',
  '吉𠮷',
  '富冨',
  '竜龍',
  '関關',
  '栄榮',
  '浅淺',
];

const COMMON = new Map(
  VARIANTS.flatMap((row) => {
    const [common = '', ...others] = Array.from(row);
    return others.map((other) => [other, common] as const);
  }),
);

const bare = (name: string) => name.normalize('NFKC').replace(/\s/g, '');
const common = (name: string) =>
  Array.from(bare(name), (character) => COMMON.get(character) ?? character).join('');

/** 'variant' when only the form of characters differs (髙橋 and 高橋): probably the same child, but somebody should look. */
export function compareNames(one: string, other: string): 'same' | 'variant' | 'different' {
  if (bare(one) === bare(other)) return 'same';
  return common(one) === common(other) ? 'variant' : 'different';
}
