import { findRegion, type Lang, localize, parseLocalDate } from '@tirek/kernel'
import { formatDate } from '#platform/i18n/format.ts'
import type { Compared } from '../domain/likeness.ts'
import { type RecordField, SEXES } from '../domain/person.ts'
import type { ShownPair } from '../use-cases/show-pair.ts'
import { messages } from './messages.ts'

export type ShownSide = ShownPair['sides'][number]
/** What stands in both columns of a pair. */
export type ShownField = RecordField | 'birthRecord' | 'birthOrder' | 'region'

/** The name of a field on the pages of a pair. */
export function labelOf(lang: Lang, field: ShownField): string {
  const t = messages.for(lang)
  if (field === 'motherId') return t('likeness.mother')
  return field === 'region' ? t('field.region') : t(`field.${field}`)
}

/** Values that are words of the system, not of the record. */
const WORDED: Readonly<Record<string, (lang: Lang, side: ShownSide) => string | null | undefined>> = {
  motherId: (_lang, side) => side.motherName,
  sex: (lang, side) =>
    SEXES.filter((sex) => sex === side.sex).map((sex) => messages.for(lang)(`sex.${sex}`))[0],
  birthOrder: (_lang, side) => String(side.birthOrder),
  region: (lang, side) => {
    const region = findRegion(side.region)
    return region && localize(region.name, lang)
  },
  birthDate: (lang, side) => {
    const day = parseLocalDate(side.birthDate)
    return day.ok ? formatDate(lang, day.value) : undefined
  },
}

/** A value of a record in words; «not recorded» when there is none, and what is closed says so. */
export function shownValue(lang: Lang, side: ShownSide, field: ShownField): string {
  if (!side.isOpen && (field === 'phone' || field === 'address')) return messages.for(lang)('pair.closed')
  const worded = WORDED[field]
  const value = worded === undefined ? String(side[field] ?? '') : worded(lang, side)
  return value === undefined || value === null || value === '' ? messages.for(lang)('pair.empty') : value
}

/** The name of a compared field. */
export function comparedLabel(lang: Lang, field: string): string {
  const t = messages.for(lang)
  const labels: Readonly<Record<Compared, string>> = {
    familyName: t('field.familyName'),
    givenName: t('field.givenName'),
    patronymic: t('field.patronymic'),
    birthDate: t('field.birthDate'),
    sex: t('field.sex'),
    mother: t('likeness.mother'),
    birthOrder: t('field.birthOrder'),
    birthRecord: t('field.birthRecord'),
    place: t('field.region'),
  }
  return labels[field as Compared] ?? (field === 'iin' ? t('field.iin') : field)
}

/** How well a field agrees, in words. */
export function agreement(lang: Lang, field: string, level: string): string {
  return messages.find(lang, `agrees.${field}.${level}`) ?? messages.find(lang, `agrees.${level}`) ?? level
}

/** Bits for (+) or against (−) one child. */
export function signed(points: number): string {
  return points > 0 ? `+${points}` : String(points).replace('-', '−')
}
