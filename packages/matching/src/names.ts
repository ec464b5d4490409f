import { foldName } from '@tirek/kernel'

const FAMILY_ENDING = /(?:ова|ева|ов|ев|ина|ин)$/u
const SHORTEST_FAMILY = 4
const RUSSIAN_PATRONYMIC = /(?:инична|ична|ич)$/u
const SHORTEST_FATHER = 2

/** What is written for a newborn who has no name yet: folded words. */
const NO_NAME = new Set(
  [
    ...['қыз', 'ұл', 'қыз бала', 'ұл бала', 'нәресте', 'аты жоқ', 'есімсіз', 'егіз', 'бала'],
    ...['девочка', 'мальчик', 'ребенок', 'новорожденный', 'новорожденная', 'без имени', 'двойня'],
    ...['girl', 'boy', 'baby', 'baby girl', 'baby boy', 'newborn', 'no name', 'unnamed'],
  ].map(joined),
)

function joined(text: string): string {
  return foldName(text).replaceAll(' ', '')
}

/** «Ахметова», «Ахметов», «Ахмет», Akhmetov give one key; empty when nothing is written. */
export function familyKey(text: string): string {
  const key = joined(text)
  const stem = key.replace(FAMILY_ENDING, '')
  return stem.length >= SHORTEST_FAMILY ? stem : key
}

/** The key of a given name; empty for a newborn without a name («қыз бала», «девочка 1»). */
export function givenKey(text: string): string {
  const key = joined(text.replaceAll(/\d+/g, ' '))
  return NO_NAME.has(key) ? '' : key
}

/** The father's name without its ending: «Ерланұлы», «Ерлан қызы», «Ерланович», Yerlanovna give one key. */
export function patronymicKey(text: string): string {
  const key = joined(text)
  const father = key.replace(RUSSIAN_PATRONYMIC, '')
  // «Сергейұлы» keeps its «й», «Сергеевич» has lost it.
  return (father.length >= SHORTEST_FATHER ? father : key).replace(/([аео])и$/u, '$1')
}

/** The mother's family and given name as one key. */
export function motherKey(text: string): string {
  const [family = '', ...given] = text.trim().split(/\s+/)
  return familyKey(family) + givenKey(given.join(' '))
}
