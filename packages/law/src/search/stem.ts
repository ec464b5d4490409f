/** Letters that one keyboard has and another has not, and Latin ones that stand inside Cyrillic words of old texts. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и', ё: 'е' },
}
const LATIN: Readonly<Record<string, string>> = {
  ...{ i: 'и', a: 'а', o: 'о', e: 'е', c: 'с', p: 'р', x: 'х', y: 'у', f: 'г' },
}
const CYRILLIC = /\p{Script=Cyrillic}/u

/** A word as it is compared: small letters, without what a keyboard may lack. */
function folded(word: string): string {
  const isCyrillic = CYRILLIC.test(word)
  return [...word]
    .map((letter) => LETTERS[letter] ?? (isCyrillic ? (LATIN[letter] ?? letter) : letter))
    .join('')
}

const endings = (text: string) => text.split(' ')

/** Endings of Kazakh and Russian words as they stand after folding; a text rarely says in which language a word is. */
const ENDINGS = [
  // Kazakh: plural, possession, cases, and what makes an adjective or a noun of quality.
  ...endings('лар лер дар дер тар тер лары лери дары дери тары тери сы си ымыз имиз ыныз иниз'),
  ...endings('нын нин дын дин тын тин га ге ка ке на не ды ди ты ти ны ни да де та те нда нде'),
  ...endings('дан ден тан тен нан нен мен бен пен лык лик дык дик тык тик дагы деги тагы теги'),
  // Russian: nouns and adjectives.
  ...endings(
    'ами ями ого его ому ему ыми ими ая яя ое ее ые ие ый ий ой ую юю ах ях ам ям ов ев ей ия ии ию ием ом ем',
  ),
  ...endings('а я о е ы и у ю ь й'),
].toSorted((a, b) => b.length - a.length)

const SHORTEST = 3
const MOST_ROUNDS = 3
/** Words whose own last letters only look like an ending. */
const WHOLE = ['кемтар', 'дефектолог', 'психолог']
/** Kazakh endings that begin with this sound follow a consonant only: «қызмет-ті», but «қызмет-і». */
const AFTER_CONSONANT = /^т/u
const VOWEL = /[аеиоуыэюя]$/u

/** A last sound that is voiced before an ending is itself without one: құқығы, құқық. */
const unvoiced = (stem: string) => stem.replace(/г$/u, 'к').replace(/б$/u, 'п')

/** The English plural. */
const singular = (word: string) => (word.length > SHORTEST ? word.replace(/(?:es|s)$/u, '') : word)

function ends(word: string, ending: string): boolean {
  const before = word.slice(0, -ending.length)
  if (!word.endsWith(ending) || before.length < SHORTEST) return false
  return !AFTER_CONSONANT.test(ending) || !VOWEL.test(before)
}

function withoutEndings(word: string): string {
  let stem = word
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const ending = WHOLE.includes(stem) ? undefined : ENDINGS.find((one) => ends(stem, one))
    if (ending === undefined) break
    stem = unvoiced(stem.slice(0, -ending.length))
  }
  return unvoiced(stem)
}

/** Words that people use for one another; old and new names of one thing stand together. */
const SAME: readonly (readonly string[])[] = [
  ['кемтар', 'шектеулі'],
  ['мүгедек', 'инвалид', 'инвалидность', 'disability', 'disabled'],
  ['ребёнок', 'ребёнка', 'дети', 'детей'],
  ['баратын', 'бару'],
]

/** What a word is found by: its stem, the same for its forms and for the words that stand for it. */
export function stem(word: string): string {
  const plain = CYRILLIC.test(word) ? withoutEndings(folded(word)) : singular(word)
  return STANDS_FOR.get(plain) ?? plain
}

const STANDS_FOR = new Map(
  SAME.flatMap((words) => {
    const stems = words.map((word) => (CYRILLIC.test(word) ? withoutEndings(folded(word)) : singular(word)))
    return stems.map((one) => [one, stems[0] ?? one] as const)
  }),
)

/** The stems of a text, in its order. */
export function stemsOf(text: string): readonly string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+|\d+(?:-\d+)*/gu) ?? []
  return words.map(stem)
}
