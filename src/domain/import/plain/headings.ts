/** What offices write above the columns of a list of pupils. */
import type { ColumnMeaning } from '../decisions';

/** Of somebody else, or nothing that is needed here: never taken for the child's own. */
const NOT_THE_CHILD =
  /保護者|世帯主|父|母|兄|弟|姉|妹|担任|緊急|連絡|続柄|住所|電話|携帯|前籍|出身|転入前|旧|guardian|parent|phone|address\d|マイナンバー|個人番号|備考|メモ|status \[/i;

const MEANINGS: readonly (readonly [ColumnMeaning, RegExp])[] = [
  ['schoolCode', /^学校(コード|番号|cd)$/],
  ['schoolName', /^(学校名?|所属校|在籍校|school(name)?)$/],
  ['year', /^(年度|在籍年度|schoolyear)$/],
  ['status', /^(在籍|在学|異動)(区分|状態|状況|種別)?$|^状態$/],
  ['gradeClassNumber', /^(在籍|所属)?学?年[・/･]?(組|学級|クラス)[・/･]?(出席)?番号?$/],
  ['gradeClass', /^((在籍|所属)?学?年[・/･]?(組|学級|クラス)|(在籍|所属)(学級|クラス)|gradeclass)$/],
  ['otherClass', /^(交流|協力|通常|原|親)(学級|クラス|先(学級|クラス)?)(名|組)?$/],
  ['grade', /^(学年|年|年生|現?学年名?|grade)$/],
  ['class', /^(組|クラス|学級)(名|番号|記号)?$|^(class|homeroom)(name)?$/],
  [
    'studentNumber',
    /^(学籍|学生|児童|生徒|児童生徒|学習者|管理|外部)(番号|no\.?|コード|cd|id)$|^(employeeid|studentid|externalid|sisid)$/,
  ],
  [
    'number',
    /^(出席|名簿|名列|クラス内?|席)?(番号?|no\.?|№)$|^出席$|^出番$|^(class|roll|seat|attendance)?number$/,
  ],
  ['preferredName', /^(通称名?|通名|呼び?名)$/],
  [
    'familyKana',
    /^(姓|氏|名字|苗字)\(?(かな|カナ|ふりがな|フリガナ|よみ|ヨミ|読み)\)?$|^(せい|セイ|みょうじ|ミョウジ)$|^(かな|カナ|ふりがな|フリガナ|氏名かな|氏名カナ|よみ|読み)\(?(姓|せい|セイ|氏)\)?$/,
  ],
  [
    'givenKana',
    /^名\(?(かな|カナ|ふりがな|フリガナ|よみ|ヨミ|読み)\)?$|^(めい|メイ)$|^(かな|カナ|ふりがな|フリガナ|氏名かな|氏名カナ|よみ|読み)\(?(名|めい|メイ)\)?$/,
  ],
  [
    'kana',
    /^(氏名|名前|児童名?|生徒名?|児童生徒名?)?(氏名)?\(?(かな|カナ|ふりがな|フリガナ|よみがな|よみ|ヨミ|読み|読み仮名)\)?$|^phonetic/,
  ],
  ['familyName', /^(姓|苗字|名字|氏|漢字姓|氏名\(?姓\)?|姓\(?漢字\)?|lastname|familyname|surname)$/],
  ['givenName', /^(名|漢字名|(氏名|名前)\(?名\)?|名\(?漢字\)?|firstname|givenname)$/],
  [
    'name',
    /^(児童|生徒|児童生徒|漢字)?(氏名|名前|名)(\(?漢字\)?)?$|^(児童|生徒)$|^(name|displayname|fullname|表示名)$/,
  ],
  ['birthday', /^(生年月日|誕生日|birth(day|date)|dateofbirth)$/],
  [
    'email',
    /^(google|microsoft|m365|office365|端末)?(e-?mail|メール|mail|メールアドレス|eメール(アドレス)?|mailaddress|emailaddress|userprincipalname|upn|ユーザー?プリンシパル名|primaryemail|アカウント|ログインid|ユーザー?(id|名))$/,
  ],
  ['password', /^(初期)?(パスワード|password)$/],
];

/** As headings are compared: half width, lower case, without blanks and what forms add (`[Required]`, ※, *). */
export function headingText(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\[[^\]]*\]|※.*$|[*＊]|\(必須\)|\(任意\)/g, '')
    .replace(/[\s_:：]/g, '');
}

export function meaningOf(heading: string): ColumnMeaning | undefined {
  if (NOT_THE_CHILD.test(heading.normalize('NFKC'))) return undefined;
  const text = headingText(heading);
  if (text === '') return undefined;
  return MEANINGS.find(([, pattern]) => pattern.test(text))?.[0];
}

/** Headings that a list has for its own lines, too: where another of the same meaning says it in full, that one is meant. */
export const isLoose = (heading: string) => /^(no\.?|№|番号?|number|年)$/.test(headingText(heading));
