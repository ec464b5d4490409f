import type { Lang } from '@tirek/kernel'
import { formatShortDate } from '#platform/i18n/format.ts'
import type { ExaminationForm, MedicalForm, SocialForm } from '../domain/examination.ts'
import { SOCIAL_DIMENSIONS } from '../domain/examination.ts'
import { messages } from './messages.ts'

/** A label and what stands beside it, on a page or in the document. */
export type Row = { readonly label: string; readonly value: string }

type Words = ReturnType<typeof messages.for>

function medicalRows(form: MedicalForm, t: Words, lang: Lang): readonly Row[] {
  const rows = form.functions.map((one) => ({
    label: one.organOrFunction,
    value: [
      t(`finding.${one.finding}`),
      one.impairmentKind,
      one.severity && t(`severity.${one.severity}`),
      one.restrictsLife ? t('medical.restrictsLife') : undefined,
    ]
      .filter(Boolean)
      .join(' · '),
  }))
  const { document } = form
  if (document === undefined) return rows

  const value = `${document.issuer}, № ${document.number}, ${formatShortDate(lang, document.date)}`
  return [...rows, { label: t('medical.document'), value }]
}

function socialRows(form: SocialForm, t: Words): readonly Row[] {
  const dimensions = SOCIAL_DIMENSIONS.map((dimension) => ({
    label: t(`dimension.${dimension}`),
    value: t(`degree.${form.dimensions[dimension]}`),
  }))
  const remarks = form.remarks === undefined ? [] : [{ label: t('social.remarks'), value: form.remarks }]
  return [{ label: t('social.ageNorm'), value: form.ageNorm }, ...dimensions, ...remarks]
}

/** Everything recorded in a form, in words of the language. */
export function examinationRows(form: ExaminationForm, lang: Lang): readonly Row[] {
  const t = messages.for(lang)
  if (form.kind === 'medical') return medicalRows(form, t, lang)
  if (form.kind === 'social') return socialRows(form, t)
  if (form.kind === 'psychological')
    return [
      { label: t('psychological.mentalState'), value: form.mentalState },
      { label: t('psychological.developmentPotential'), value: form.developmentPotential },
    ]

  return [
    { label: t('social.ageNorm'), value: form.ageNorm },
    { label: t('pedagogical.intellectualDevelopment'), value: form.intellectualDevelopment },
    { label: t('pedagogical.playPotential'), value: form.playPotential },
    { label: t('pedagogical.learningPotential'), value: form.learningPotential },
    { label: t('pedagogical.communicationPotential'), value: form.communicationPotential },
  ]
}
