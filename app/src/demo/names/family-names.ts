import type { Random } from '../random.ts'
import type { DemoLang, Sex } from '../types.ts'
import { feminine, kazakhPatronymic, russianPatronymic, surnameWithEnding } from './forms.ts'
import { KAZAKH_FEMALE, KAZAKH_MALE } from './kazakh-given.ts'
import { RUSSIAN_FEMALE, RUSSIAN_MALE } from './russian-given.ts'
import { KAZAKH_SURNAME_STEMS, RUSSIAN_SURNAMES } from './surnames.ts'

/** How one family forms its names; every member's name follows from it. */
export interface FamilyNames {
  readonly lang: DemoLang
  /** The surname in the form of a man. */
  readonly stem: string
  readonly surnameStyle: 'ending' | 'bare' | 'russian'
  readonly patronymicStyle: 'kazakh' | 'russian' | 'none'
}

const KAZAKH_STYLES = ['kazakh', 'russian', 'none'] as const

/** A family with names of its own. */
export function drawFamily(random: Random, russianShare: number): FamilyNames {
  if (random.chance(russianShare)) {
    return {
      lang: 'ru',
      stem: random.pick(RUSSIAN_SURNAMES),
      surnameStyle: 'russian',
      patronymicStyle: 'russian',
    }
  }
  return {
    lang: 'kk',
    stem: random.pick(KAZAKH_SURNAME_STEMS),
    surnameStyle: random.chance(0.72) ? 'ending' : 'bare',
    patronymicStyle: KAZAKH_STYLES[random.weighted([72, 20, 8])] ?? 'kazakh',
  }
}

/** The same way of forming names with another surname: for a mother's own kin. */
export function otherSurname(family: FamilyNames, random: Random): FamilyNames {
  return { ...family, stem: random.pick(family.lang === 'ru' ? RUSSIAN_SURNAMES : KAZAKH_SURNAME_STEMS) }
}

export function drawGiven(family: FamilyNames, sex: Sex, random: Random): string {
  if (family.lang === 'ru') return random.pick(sex === 'male' ? RUSSIAN_MALE : RUSSIAN_FEMALE)
  return random.pick(sex === 'male' ? KAZAKH_MALE : KAZAKH_FEMALE)
}

export function surnameOf(family: FamilyNames, sex: Sex): string {
  if (family.surnameStyle === 'russian') return feminine(family.stem, sex)
  return family.surnameStyle === 'ending' ? surnameWithEnding(family.stem, sex) : family.stem
}

/** The patronymic from the father's given name; undefined when the family uses none. */
export function patronymicOf(family: FamilyNames, father: string, sex: Sex): string | undefined {
  if (family.patronymicStyle === 'none') return undefined
  if (family.patronymicStyle === 'kazakh') return kazakhPatronymic(father, sex)
  return russianPatronymic(father, sex) ?? kazakhPatronymic(father, sex)
}
