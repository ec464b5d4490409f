import type { Random } from './random.ts'

const letters = (from: string, to: readonly string[]): ReadonlyMap<string, string> =>
  new Map([...from].map((letter, at) => [letter, to[at] ?? '']))

const KAZAKH_TO_RUSSIAN = letters('әғқңөұүһі', [...'агкноууxи'.replace('x', 'х')])
const PASSPORT = letters('абвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяә', [
  ...['a', 'b', 'v', 'g', 'g', 'd', 'e', 'e', 'zh', 'z', 'i', 'i', 'k', 'k', 'l', 'm', 'n', 'n', 'o', 'o'],
  ...['p', 'r', 's', 't', 'u', 'u', 'u', 'f', 'kh', 'h', 'ts', 'ch', 'sh', 'shch', '', 'y', 'i', '', 'e'],
  ...['yu', 'ya', 'a'],
])
const NEW_LATIN = letters('абвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяә', [
  ...['a', 'b', 'v', 'g', 'ğ', 'd', 'e', 'e', 'j', 'z', 'i', 'i', 'k', 'q', 'l', 'm', 'n', 'ñ', 'o', 'ö'],
  ...['p', 'r', 's', 't', 'u', 'ū', 'ü', 'f', 'h', 'h', 'ts', 'ch', 'ş', 'ş', '', 'y', 'i', '', 'e'],
  ...['yu', 'ya', 'ä'],
])

export type Spelling = 'kazakh' | 'russian' | 'latin'

/** A name as an office writes it: in Kazakh, in Russian letters, or transliterated in one of two ways. */
export function spell(name: string, spelling: Spelling, random: Random): string {
  if (spelling === 'kazakh') return name
  if (spelling === 'russian') return written(name, KAZAKH_TO_RUSSIAN)
  return written(name, random.chance(0.7) ? PASSPORT : NEW_LATIN)
}

function written(name: string, table: ReadonlyMap<string, string>): string {
  const lower = [...name.toLowerCase()].map((letter) => table.get(letter) ?? letter).join('')
  return lower.slice(0, 1).toUpperCase() + lower.slice(1)
}

const CYRILLIC = [...'абвгдежзийклмнопрстуфхчшыюя']
const LATIN = [...'abd', ...'egh', ...'ikl', ...'mno', ...'prs', ...'tuv', ...'yz']

/** One slip of the hand: a letter left out, put in, doubled, changed, or exchanged with its neighbour. */
export function mistype(name: string, random: Random): string {
  if (name.length < 3) return name
  const at = random.between(1, name.length - 2)
  const alphabet = /[a-z]/u.test(name) ? LATIN : CYRILLIC
  const [before, letter, after] = [name.slice(0, at), name.charAt(at), name.slice(at + 1)]
  const slips = [
    before + after,
    before + letter + random.pick(alphabet) + after,
    before + letter + letter + after,
    before + random.pick(alphabet) + after,
    before + after.charAt(0) + letter + after.slice(1),
  ]
  return random.pick(slips)
}

const VOWEL = /[аеёиоуыэюяәөұүі]$/u

/** «Ерлан» of a boy: Ерланұлы, Ерлан ұлы, Ерланович. */
export function patronymicOf(
  father: string,
  sex: 'female' | 'male',
  style: 'kazakh' | 'apart' | 'russian',
): string {
  if (style !== 'russian') {
    const ending = sex === 'male' ? 'ұлы' : 'қызы'
    return style === 'apart' ? `${father} ${ending}` : father + ending
  }
  const [son, daughter] = VOWEL.test(father) || father.endsWith('й') ? ['евич', 'евна'] : ['ович', 'овна']
  return father.replace(/[йь]$/u, '') + (sex === 'male' ? son : daughter)
}

/** The family name that a grandfather's name gives: Ахметов, Ахметова. */
export function familyOf(ancestor: string, sex: 'female' | 'male'): string {
  const stem = ancestor.replace(/[йь]$/u, '')
  return stem + (VOWEL.test(stem) || stem !== ancestor ? 'ев' : 'ов') + (sex === 'female' ? 'а' : '')
}
