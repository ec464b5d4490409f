import { repairMixedScript } from './fold-text.ts'

const CYRILLIC_PATRONYMIC = /(?:ұлы|улы|ули|қызы|кызы|кизи|оглы|оғлы|угли|ович|евич|овна|евна)$/u
const LATIN_PATRONYMIC = /(?:uly|ūly|uli|ulı|qyzy|kyzy|qızı|kizi|ogly|ugli|ovich|evich|ovna|evna)$/u
const SHORTEST_STEM = 2

// Longer spellings first. Each side gives the same letters as the Cyrillic spelling after FOLDED.
const LATIN_SPELLINGS: readonly (readonly [string, string])[] = [
  ['shch', 'ш'],
  ['sch', 'ш'],
  ['dzh', 'ж'],
  ['zh', 'ж'],
  ['sh', 'ш'],
  ['kh', 'х'],
  ['gh', 'г'],
  ['ng', 'н'],
  ['ch', 'ч'],
  ['ts', 'ц'],
  ['ph', 'ф'],
  ['yu', 'у'],
  ['iu', 'у'],
  ['ya', 'иа'],
  ['yo', 'е'],
  ['ye', 'е'],
  ['a', 'а'],
  ['b', 'б'],
  ['c', 'к'],
  ['d', 'д'],
  ['e', 'е'],
  ['f', 'ф'],
  ['g', 'г'],
  ['h', 'х'],
  ['i', 'и'],
  ['j', 'ж'],
  ['k', 'к'],
  ['l', 'л'],
  ['m', 'м'],
  ['n', 'н'],
  ['o', 'о'],
  ['p', 'п'],
  ['q', 'к'],
  ['r', 'р'],
  ['s', 'с'],
  ['t', 'т'],
  ['u', 'у'],
  ['v', 'в'],
  ['w', 'в'],
  ['x', 'кс'],
  ['y', 'и'],
  ['z', 'з'],
  ['ä', 'а'],
  ['ə', 'а'],
  ['ğ', 'г'],
  ['ı', 'и'],
  ['ñ', 'н'],
  ['ö', 'о'],
  ['ş', 'ш'],
  ['ü', 'у'],
  ['ū', 'у'],
  ['ç', 'ч'],
]
const SPELLING = new Map(LATIN_SPELLINGS)
const SPELLING_PATTERN = new RegExp(LATIN_SPELLINGS.map(([latin]) => latin).join('|'), 'gu')

const FOLDED = new Map(
  Object.entries({
    ә: 'а',
    ғ: 'г',
    қ: 'к',
    ң: 'н',
    ө: 'о',
    ұ: 'у',
    ү: 'у',
    ю: 'у',
    һ: 'х',
    і: 'и',
    ы: 'и',
    й: 'и',
    ё: 'е',
    э: 'е',
    я: 'иа',
    щ: 'ш',
    ъ: '',
    ь: '',
  }),
)
const FOLDED_PATTERN = new RegExp(`[${[...FOLDED.keys()].join('')}]`, 'gu')
const LATIN = /\p{Script=Latin}/u

/**
 * Stored key by which names are searched and matched: the Kazakh, Russian and Latin spelling of one name give one
 * key («Жәнібек», «Жанибек», Zhanibek → «жанибек»). Patronymic endings go before doubled letters collapse, else
 * «Жәнібекқызы» would lose its «к». A key is a hint for a person to judge, never proof of identity.
 */
export function foldName(text: string): string {
  const words = repairMixedScript(text.normalize('NFC'))
    .toLowerCase()
    .replace(/['’ʼ`´]/gu, '')
    .split(/[^\p{L}\p{M}\d]+/u)
  const folded = words.map((word) => foldLetters(withoutPatronymic(word))).filter((word) => word !== '')
  // «Ұлы» typed alone is the start of «Ұлықбек», not an ending without its name.
  return (folded.length > 0 ? folded : words.map(foldLetters)).join(' ').trim()
}

function withoutPatronymic(word: string): string {
  return withoutEnding(word, LATIN.test(word) ? LATIN_PATRONYMIC : CYRILLIC_PATRONYMIC)
}

function foldLetters(word: string): string {
  const cyrillic = LATIN.test(word)
    ? word.replace(SPELLING_PATTERN, (latin) => SPELLING.get(latin) ?? latin)
    : word
  return cyrillic
    .replace(FOLDED_PATTERN, (letter) => FOLDED.get(letter) ?? letter)
    .replaceAll('дж', 'ж')
    .replaceAll('нг', 'н')
    .replace(/(\p{L})\1+/gu, '$1')
}

// «Өмір ұлы» written apart: the ending alone is no part of the name.
function withoutEnding(word: string, ending: RegExp): string {
  const stem = word.replace(ending, '')
  return stem === '' || stem.length >= SHORTEST_STEM ? stem : word
}
