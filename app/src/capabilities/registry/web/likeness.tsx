import { findRegion, localize, parseLocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CheckField } from '#platform/ui/form/choice-fields.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Link } from '#platform/ui/link.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { COMPARED, type Compared } from '../domain/likeness.ts'
import { SEXES } from '../domain/person.ts'
import type { showChild } from '../use-cases/show-child.ts'
import { messages } from './messages.ts'
import { paths } from './registry.paths.ts'

type Shown = z.output<typeof showChild.output>

interface Row {
  readonly field: Compared
  readonly level: string
  readonly points: string
}

/** What the register has said about a likely second record, when it has. */
function doubtOf({ errors }: FormState) {
  return (errors['confirmedDifferent'] ?? errors['differentReason'])?.args
}

/** The record that the newcomer looks like, when it is open to the actor. */
export function likelyRecord(form: FormState): string | undefined {
  const personId = doubtOf(form)?.['personId']
  return personId === undefined ? undefined : String(personId)
}

/** The register has found a likely second record: the form asks whether it is another person, and why. */
function isDoubted({ errors, values }: FormState): boolean {
  const names = ['confirmedDifferent', 'differentReason']
  return names.some((name) => errors[name] !== undefined || values[name] !== undefined)
}

function rowsOf(form: FormState): readonly Row[] {
  const doubt = doubtOf(form) ?? {}
  return COMPARED.flatMap((field) => {
    const level = doubt[`level.${field}`]
    return level === undefined
      ? []
      : [{ field, level: String(level), points: signed(doubt[`points.${field}`]) }]
  })
}

function signed(points: string | number | undefined): string {
  const value = Number(points)
  return value > 0 ? `+${value}` : String(value).replace('-', '−')
}

function typedValue({ values }: FormState, field: Compared): string {
  if (field === 'place') return String(values['region'] ?? '')
  if (field !== 'birthDate') return String(values[field] ?? '')
  const [year, month, day] = ['year', 'month', 'day'].map((part) => String(values[`birthDate.${part}`] ?? ''))
  return `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
}

function recordedValue(record: Shown, field: Compared): string {
  if (field === 'place') return record.region
  return field === 'mother' || field === 'birthOrder' || field === 'birthRecord' ? '' : (record[field] ?? '')
}

/** A date, a region and a sex as people read them. */
function useWorded(): (field: Compared, value: string) => string {
  const t = useT(messages)
  const { lang } = useView()
  const worded: Partial<Record<Compared, (value: string) => string | undefined>> = {
    sex: (value) => SEXES.filter((sex) => sex === value).map((sex) => t(`sex.${sex}`))[0],
    place: (value) => {
      const region = findRegion(value)
      return region && localize(region.name, lang)
    },
    birthDate: (value) => {
      const day = parseLocalDate(value)
      return day.ok ? formatDate(lang, day.value) : undefined
    },
  }
  return (field, value) => worded[field]?.(value) ?? value
}

function useLabels() {
  const t = useT(messages)
  const { lang } = useView()
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
  const agreement = ({ field, level }: Row) =>
    messages.find(lang, `agrees.${field}.${level}`) ?? messages.find(lang, `agrees.${level}`) ?? level
  return { labels, agreement }
}

function Comparison({ form, record }: { form: FormState; record: Shown | undefined }) {
  const t = useT(messages)
  const worded = useWorded()
  const { labels, agreement } = useLabels()
  const recorded = {
    key: 'recorded',
    title: t('likeness.recorded'),
    cell: ({ field }: Row) => record && worded(field, recordedValue(record, field)),
  }
  const columns = [
    { key: 'field', title: t('likeness.field'), cell: ({ field }: Row) => labels[field], isRowHeader: true },
    {
      key: 'typed',
      title: t('likeness.typed'),
      cell: ({ field }: Row) => worded(field, typedValue(form, field)),
    },
    ...(record === undefined ? [] : [recorded]),
    { key: 'agreement', title: t('likeness.agreement'), cell: agreement },
    { key: 'points', title: t('likeness.points'), cell: ({ points }: Row) => points, isNumeric: true },
  ]
  return (
    <DataTable
      caption={t('likeness.title')}
      columns={columns}
      rows={rowsOf(form)}
      rowKey={({ field }) => field}
      isStacked
      isCaptionHidden
    />
  )
}

/** The likely second record beside what was typed, and the question whether it is another person. */
export function AnotherPerson({ form, record }: { form: FormState; record: Shown | undefined }) {
  const t = useT(messages)
  if (!isDoubted(form)) return null
  return (
    <>
      {doubtOf(form) !== undefined && (
        <Notice tone="warning" title={t('likeness.title')}>
          <div class="flow-s">
            <p>{t('likeness.lead')}</p>
            <Comparison form={form} record={record} />
            <p>
              {t('likeness.score')}: <b>{doubtOf(form)?.['score']}</b>
            </p>
            <p>
              {record === undefined ? (
                t('likeness.hidden')
              ) : (
                <Link href={paths.person(record.id)}>{t('likeness.open')}</Link>
              )}
            </p>
          </div>
        </Notice>
      )}
      <CheckField name="confirmedDifferent" label={t('field.confirmedDifferent')} />
      <TextArea
        name="differentReason"
        label={t('field.differentReason')}
        hint={t('field.differentReason-hint')}
      />
    </>
  )
}
