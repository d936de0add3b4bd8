/**
 * Words that label, grade, rank or alarm, or that speak of what adults are told: on no screen of a pupil, in no language. A
 * reviewed list: whoever adds a word says why it hurts, whoever makes an exception says why that sentence does not.
 */
interface Unwanted {
  readonly words: RegExp;
  readonly why: string;
}

export const NOT_FOR_PUPILS: readonly Unwanted[] = [
  {
    words: /リスク|りすく|ハイリスク|\b(at-)?risk/iu,
    why: 'a child is nobody’s risk, and learns nothing from being told so',
  },
  {
    words: /危険|きけん|危機|\bdanger|\bhazard|\bcrisis/iu,
    why: 'frightens; used of a child it accuses',
  },
  {
    words:
      /要注意|ようちゅうい|要支援|ようしえん|要観察|見守り対象|支援対象|しえんたいしょう|\bwatch ?list|\bflag/iu,
    why: 'a category of children to be looked after is a label',
  },
  {
    words: /気づき|きづき|気付き|\bnotic(e|es|ed)\b|\balerts?\b|アラート|警告|けいこく|\bwarning/iu,
    why: 'what adults are asked to look at is between adults',
  },
  {
    words:
      /不登校|ふとうこう|登校拒否|とうこうきょひ|サボ|ずる休み|\btruan|school refus|non-?attendance|dropout/iu,
    why: 'names what a child may fear to become',
  },
  {
    words:
      /スコア|点数|てんすう|得点|とくてん|採点|さいてん|偏差値|\bscor(e|es|ed|ing)\b|\bpoints\b|\bmarks\b/iu,
    why: 'a number of a child invites comparison',
  },
  {
    words: /順位|じゅんい|順番|じゅんばん|ランキング|ランク付|\brank|ワースト|最下位|\bworst/iu,
    why: 'children are not put in an order',
  },
  {
    words: /平均|へいきん|標準|ひょうじゅん|異常|正常|\baverage|\b(ab)?normal\b/iu,
    why: 'measures one child by the others',
  },
  {
    words: /評価|ひょうか|判定|はんてい|診断|しんだん|検査|\bdiagnos|\bevaluat|\bassess/iu,
    why: 'the app finds nothing out about a child',
  },
  {
    words: /予測|よそく|予想|推定|人工知能|\bAI\b|\bpredict|\bprofil|アルゴリズム|\balgorithm/iu,
    why: 'nobody is told what a machine expects of them',
  },
  {
    words: /監視|かんし(?!ゃ)|追跡|見張|みはる|\bmonitor|\btrack(ed|ing)|\bsurveil/iu,
    why: 'being watched is not being looked after',
  },
  {
    words:
      /問題児|もんだいじ|問題のある|落ちこぼれ|悪い子|わるいこ|弱い子|よわいこ|problem child|bad child|weak/iu,
    why: 'an insult',
  },
  {
    words: /病気の子|うつ病|うつびょう|障害者|発達障害|\bdisorder|\bdepress(ed|ion)\b|mental(ly)? ill/iu,
    why: 'a diagnosis is a doctor’s',
  },
];

/** Nobody says these of a child, adults among themselves neither: the word is 気づき. */
export const NOT_FOR_ANYBODY =
  /危険|要注意|問題児|ハイリスク|リスク(の(高い|ある)|児)|\bdangerous\b|\bat[- ]risk\b|\bhigh[- ]risk\b|problem child/iu;

/** Sentences that say such a word all the same, by where they stand. */
export const ALL_THE_SAME: Readonly<Record<string, string>> = {
  'ja/me data.never.ranking': 'promises that it is not done',
  'ja-easy/me data.never.ranking': 'promises that it is not done',
  'en/me data.never.ranking': 'promises that it is not done',
  'ja/me data.never.teachers': 'promises that it is not done',
  'en/me data.never.grades': 'promises that it is not done',
  'en/common help.emergency': 'of an ambulance, not of the child',
  'help lines.ambulance.note.en': 'of an ambulance, not of the child',
  'help options.five-senses.title.en': 'an exercise: what the child sees',
  'soramoyo-34 items.q11.wording.grades4_9.en': 'a teacher who saw something good',
  'en/common before-words': 'says truthfully when a secret ends',
};
