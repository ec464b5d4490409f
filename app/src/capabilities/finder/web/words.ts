import { type Lang, localize } from '@tirek/kernel'
import {
  FEATURE_NAMES,
  isOrganisationKind,
  LANGUAGE_NAMES,
  ORGANISATION_KINDS,
} from '#capabilities/network/index.ts'
import { formatNumber } from '#platform/i18n/format.ts'
import type { Found } from '../use-cases/outputs.ts'
import { messages } from './messages.ts'

/** Full name of the kind of an organisation. */
export function kindOf({ kind }: Found, lang: Lang): string {
  return isOrganisationKind(kind) ? localize(ORGANISATION_KINDS[kind].name, lang) : kind
}

/** Languages of work, or that they are not stated. */
export function languagesOf({ languages }: Found, lang: Lang): string {
  const t = messages.for(lang)
  return languages === null
    ? t('not-stated')
    : languages.map((one) => localize(LANGUAGE_NAMES[one], lang)).join(', ')
}

/** What is accessible, or that it is not stated. */
export function featuresOf({ features }: Found, lang: Lang): string {
  const t = messages.for(lang)
  if (features === null) return t('not-stated')
  return features.map((one) => localize(FEATURE_NAMES[one], lang)).join(', ') || '–'
}

/** How far it is, in words; empty when no settlement was asked for. */
export function distanceOf({ kilometres }: Found, lang: Lang, isAsked: boolean): string {
  const t = messages.for(lang)
  if (!isAsked) return ''
  if (kilometres === null) return t('distance-unknown')
  return kilometres === 0 ? t('distance-here') : t('distance', { km: formatNumber(lang, kilometres) })
}

/** For whom a residence is. */
export function categoriesOf({ recipientCategories }: Found, lang: Lang): string {
  const t = messages.for(lang)
  const known = ([1, 2, 3, 4, 5] as const).filter((one) => recipientCategories.includes(one))
  return known.map((one) => t(`category.${one}`)).join(', ')
}

/** How long whoever enters the queue today may wait, always a range or that too little is known; empty without a queue. */
export function waitOf({ wait }: Pick<Found, 'wait'>, lang: Lang): string {
  const t = messages.for(lang)
  if (wait === null) return ''
  if (wait.kind === 'none') return t('wait.none')
  if (wait.kind === 'unknown') return t('wait.unknown')
  const { fromDays, toDays } = wait
  return t('wait.range', { from: formatNumber(lang, fromDays), to: formatNumber(lang, toDays) })
}

/** By what the range was told, or why none was. */
export function groundOfWait({ wait }: Pick<Found, 'wait'>, lang: Lang): string {
  const t = messages.for(lang)
  if (wait === null || wait.kind === 'none') return ''
  const { freed, months } = wait
  return wait.kind === 'range'
    ? t('wait.how', { freed, months })
    : t('wait.few', { freed, months, needed: wait.needed })
}
