// cspell:disable
import type { Sex } from '../types.ts'

const HUSHING = /[жшчщ]$/
const HARD_CONSONANT = /[бвгғдзкқлмнңпрстфхһц]$/
const EXCEPTIONS: Readonly<Record<string, readonly [man: string, woman: string]>> = {
  Илья: ['Ильич', 'Ильинична'],
  Никита: ['Никитич', 'Никитична'],
  Лев: ['Львович', 'Львовна'],
  Павел: ['Павлович', 'Павловна'],
  Пётр: ['Петрович', 'Петровна'],
  Яков: ['Яковлевич', 'Яковлевна'],
  Михаил: ['Михайлович', 'Михайловна'],
  Дмитрий: ['Дмитриевич', 'Дмитриевна'],
  Георгий: ['Георгиевич', 'Георгиевна'],
}

/** Kazakh patronymic: the father's name with -ұлы or -қызы, which do not change with vowel harmony. */
export function kazakhPatronymic(father: string, sex: Sex): string {
  return `${father}${sex === 'male' ? 'ұлы' : 'қызы'}`
}

/** Patronymic with -ович or -овна (-евич, -евна); undefined where the name does not take one. */
export function russianPatronymic(father: string, sex: Sex): string | undefined {
  const fixed = EXCEPTIONS[father]
  if (fixed) return sex === 'male' ? fixed[0] : fixed[1]

  const stem = softStem(father)
  if (stem === undefined) return undefined
  return `${stem}${sex === 'male' ? 'ич' : 'на'}`
}

/** The part that both forms share: Иванов-, Сергеев-, Юрьев-, Игорев-. */
function softStem(father: string): string | undefined {
  if (father.endsWith('ий')) return `${father.slice(0, -2)}ьев`
  if (father.endsWith('й') || father.endsWith('ь')) return `${father.slice(0, -1)}ев`
  if (HUSHING.test(father)) return `${father}ев`
  if (HARD_CONSONANT.test(father)) return `${father}ов`
  return undefined
}

/** Kazakh surname with an ending from a forefather's name: Ахмет → Ахметов, Абай → Абаева. */
export function surnameWithEnding(stem: string, sex: Sex): string {
  return feminine(maleEnding(stem), sex)
}

function maleEnding(stem: string): string {
  if (stem.endsWith('й')) return `${stem.slice(0, -1)}ев`
  if (/[ыі]$/.test(stem)) return `${stem.slice(0, -1)}иев`
  if (HARD_CONSONANT.test(stem)) return `${stem}ов`
  return `${stem}ев`
}

/** The woman's form of a surname in -ов, -ев, -ёв or -ин; other surnames do not change. */
export function feminine(surname: string, sex: Sex): string {
  return sex === 'female' && /(ов|ев|ёв|ин)$/.test(surname) ? `${surname}а` : surname
}
