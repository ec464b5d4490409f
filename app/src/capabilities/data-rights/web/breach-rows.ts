import type { Lang, LocalDate } from '@tirek/kernel'
import { formatDate, formatDateTime, formatNumber } from '#platform/i18n/format.ts'
import type { ShownBreach } from '../use-cases/shapes.ts'
import { messages } from './messages.ts'

/** The facts of a breach as label and value, for the page and the papers. */
export function breachRows(
  shown: ShownBreach,
  lang: Lang,
): readonly { readonly label: string; readonly value: string }[] {
  const t = messages.for(lang)
  const day = (date: string | null) =>
    date === null ? t('breach.no-term') : formatDate(lang, date as LocalDate)
  const at = (instant: string) => formatDateTime(lang, new Date(instant))
  const given = (label: string, value: string | null) => (value === null ? [] : [{ label, value }])
  return [
    { label: t('new.kind'), value: t(`kind.${shown.kind}`) },
    { label: t('breach.what'), value: shown.whatHappened },
    { label: t('breach.measures'), value: shown.measures },
    { label: t('breach.noticed-on'), value: day(shown.noticedOn) },
    { label: t('breach.period'), value: `${at(shown.from)} – ${at(shown.to)}` },
    ...given(t('new.account'), shown.accountId),
    ...given(t('new.organisation'), shown.organisationId),
    ...given(t('new.use-case'), shown.useCase),
    { label: t('breach.subjects'), value: formatNumber(lang, shown.subjects) },
    { label: t('breach.readings'), value: formatNumber(lang, shown.readings) },
    { label: t('breach.acts'), value: formatNumber(lang, shown.acts) },
    { label: t('breach.authority-due'), value: day(shown.authorityDue) },
    { label: t('breach.subjects-due'), value: day(shown.subjectsDue) },
    { label: t('breach.made'), value: `${at(shown.madeAt)} · ${shown.madeByName}` },
  ]
}
