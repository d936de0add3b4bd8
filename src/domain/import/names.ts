/** Names of one child as different systems write them. */
import { toHiragana } from '../kana';

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
  '黒黑',
  '瀬瀨',
  '徳德',
  '増增',
  '館舘',
  '峰峯',
  '曽曾',
  '条條',
  '滝瀧',
  '潟瀉',
  '亀龜',
  '渋澁澀',
  '薮藪',
  '桑桒',
  '円圓',
  '塩鹽',
  '豊豐',
  '寿壽',
  '実實',
  '宝寶',
  '万萬',
  '与與',
  '礼禮',
  '芦蘆',
  '蔵藏',
  '湧涌',
  '鉄鐵銕',
  '諌諫',
  '桧檜',
  '晃晄',
  '翠翆',
  '遥遙',
  '凜凛',
  '弥彌',
  '穂穗',
  '聡聰',
  '静靜',
  '稲稻',
  '巌巖',
  '槙槇',
  '頼賴',
  '莱萊',
  '祢禰',
  '籠篭',
  '壮壯',
  '将將',
  '乗乘',
  '来來',
  '鶴靏靍',
  '梅楳',
  '橋槗',
  '土圡',
  '柳栁',
  'ケヶ',
];

const COMMON = new Map(
  VARIANTS.flatMap((row) => {
    const [common = '', ...others] = Array.from(row);
    return others.map((other) => [other, common] as const);
  }),
);

/** Without blanks, in half width. */
export const bareName = (name: string) => name.normalize('NFKC').replace(/\s/g, '');
/** By which registers choose one drawing of a character. */
const VARIATION = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/** With each character in its common form, kana as hiragana. */
export const commonName = (name: string) =>
  toHiragana(
    Array.from(bareName(name).replace(VARIATION, ''), (character) => COMMON.get(character) ?? character).join(
      '',
    ),
  );

/** A character that one system drew for itself (外字): on any other it is an empty box, or somebody else's character. */
const OWN_CHARACTER = /\p{Co}/gu;
/** As printers set a character that they do not have. */
const NOT_TO_BE_SHOWN = '〓';

/** A name as it can be shown anywhere. */
export const legibleName = (name: string) => name.replace(OWN_CHARACTER, NOT_TO_BE_SHOWN);

/**
 * 'variant' when only the form of characters differs (髙橋 and 高橋): probably the same child, but somebody should look. 'illegible'
 * when all that can be read is the same, and somebody has to.
 */
export function compareNames(one: string, other: string): 'same' | 'variant' | 'illegible' | 'different' {
  if (bareName(one) === bareName(other)) return 'same';
  const [first, second] = [Array.from(commonName(one)), Array.from(commonName(other))];
  if (first.join('') === second.join('')) return 'variant';
  const isOwn = (character = '') => legibleName(character) === NOT_TO_BE_SHOWN;
  const isAlike = first.every(
    (character, at) => isOwn(character) || isOwn(second[at]) || character === second[at],
  );
  return first.length === second.length && isAlike ? 'illegible' : 'different';
}
