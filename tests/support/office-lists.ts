/** Lists as a school's office makes them with a spreadsheet: plain, with a title above, in Shift_JIS. All names are made up. */
import Encoding from 'encoding-japanese';

const FAMILIES = [
  ...([
    '青木 あおき',
    '石川 いしかわ',
    '上田 うえだ',
    '遠藤 えんどう',
    '小川 おがわ',
    '加藤 かとう',
  ] as const),
  ...([
    '木村 きむら',
    '工藤 くどう',
    '小林 こばやし',
    '斎藤 さいとう',
    '清水 しみず',
    '鈴木 すずき',
  ] as const),
  ...(['高橋 たかはし', '千葉 ちば', '中村 なかむら', '西村 にしむら', '橋本 はしもと'] as const),
];
const GIVEN = [
  ...(['蒼 あお', '陽菜 ひな', '蓮 れん', '結愛 ゆあ', '湊 みなと', '凛 りん', '朝陽 あさひ'] as const),
  ...(['葵 あおい', '悠真 ゆうま', '紬 つむぎ', '樹 いつき', '芽依 めい', '大和 やまと'] as const),
];

export interface ListedPupil {
  readonly grade: number;
  readonly number: number;
  readonly family: string;
  readonly given: string;
  readonly kana: string;
  readonly studentNumber: string;
  readonly email: string;
  readonly password: string;
}

/** So many in one class of each of `grades` grades. `domain`: of their addresses. */
export function listedPupils(count: number, grades: number, domain: string): ListedPupil[] {
  return Array.from({ length: count }, (_, at) => {
    const [family = '', familyKana = ''] = FAMILIES[at % FAMILIES.length]?.split(' ') ?? [];
    const [given = '', givenKana = ''] = GIVEN[at % GIVEN.length]?.split(' ') ?? [];
    const studentNumber = String(20_260_001 + at);
    return {
      ...{ grade: (at % grades) + 1, number: Math.floor(at / grades) + 1, family, given, studentNumber },
      ...{ kana: `${familyKana}　${givenKana}`, email: `s${studentNumber}@${domain}` },
      password: `sora-${studentNumber}`,
    };
  }).sort((a, b) => a.grade - b.grade || a.number - b.number);
}

/** 全校児童名簿: a title above, columns that nobody asked for, one row a child. */
export function rosterList(school: string, pupils: readonly ListedPupil[]): Buffer {
  return inShiftJis([
    `全校児童名簿,,,,,,`,
    `,,,,,,${school}`,
    '学年,組,出席番号,氏名,ふりがな,性別,学籍番号',
    ...pupils.map(({ grade, number, family, given, kana, studentNumber }) =>
      [`${grade}`, '1', `${number}`, `${family}　${given}`, kana, '', studentNumber].join(','),
    ),
  ]);
}

/** Addresses and first passwords, as they were made for the school's tablets. */
export function accountList(pupils: readonly ListedPupil[]): Buffer {
  return inShiftJis([
    '学年,組,番号,姓,名,メールアドレス,パスワード',
    ...pupils.map(({ grade, number, family, given, email, password }) =>
      [`${grade}年`, '1組', `${number}`, family, given, email, password].join(','),
    ),
  ]);
}

export function inShiftJis(lines: readonly string[]): Buffer {
  const codes = Encoding.stringToCode(`${lines.join('\r\n')}\r\n`);
  return Buffer.from(Encoding.convert(codes, { to: 'SJIS', from: 'UNICODE' }));
}

export const asFile = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/csv', buffer });
