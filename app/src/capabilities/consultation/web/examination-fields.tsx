import { useT } from '#platform/i18n/view.ts'
import { CheckField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { FieldGroup } from '#platform/ui/form/form.tsx'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import {
  DEGREES,
  type ExaminationKind,
  FUNCTION_FINDINGS,
  SEVERITIES,
  SOCIAL_DIMENSIONS,
} from '../domain/examination.ts'
import { messages } from './messages.ts'

function PsychologicalFields() {
  const t = useT(messages)
  return (
    <>
      <TextArea name="psychological.mentalState" label={t('psychological.mentalState')} />
      <TextArea name="psychological.developmentPotential" label={t('psychological.developmentPotential')} />
    </>
  )
}

function FunctionFields({ index }: { index: number }) {
  const t = useT(messages)
  const name = (field: string) => `medical.functions.${index}.${field}`
  const findings = FUNCTION_FINDINGS.map((value) => ({ value, label: t(`finding.${value}`) }))
  const severities = SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) }))
  return (
    <FieldGroup legend={t('medical.function-number', { number: index + 1 })}>
      <TextField name={name('organOrFunction')} label={t('medical.organOrFunction')} isOptional={index > 0} />
      <SelectField name={name('finding')} label={t('medical.finding')} options={findings} />
      <TextField name={name('impairmentKind')} label={t('medical.impairmentKind')} isOptional />
      <SelectField name={name('severity')} label={t('medical.severity')} options={severities} isOptional />
      <CheckField name={name('restrictsLife')} label={t('medical.restrictsLife')} />
    </FieldGroup>
  )
}

function MedicalFields({ rows }: { rows: number }) {
  const t = useT(messages)
  return (
    <>
      {Array.from({ length: rows }, (_, index) => (
        <FunctionFields index={index} />
      ))}
      <FieldGroup legend={t('medical.document')} hint={t('medical.document-hint')}>
        <TextField name="medical.document.issuer" label={t('medical.issuer')} isOptional />
        <TextField name="medical.document.number" label={t('medical.number')} width="m" isOptional />
        <DateField name="medical.document.date" label={t('medical.date')} isOptional />
      </FieldGroup>
    </>
  )
}

function SocialFields() {
  const t = useT(messages)
  const degrees = DEGREES.map((value) => ({ value, label: t(`degree.${value}`) }))
  return (
    <>
      <TextField name="social.ageNorm" label={t('social.ageNorm')} hint={t('age-norm-hint')} />
      {SOCIAL_DIMENSIONS.map((dimension) => (
        <SelectField
          name={`social.dimensions.${dimension}`}
          label={t(`dimension.${dimension}`)}
          options={degrees}
          width="m"
        />
      ))}
      <TextArea name="social.remarks" label={t('social.remarks')} isOptional />
    </>
  )
}

const PEDAGOGICAL = [
  'intellectualDevelopment',
  'playPotential',
  'learningPotential',
  'communicationPotential',
] as const

function PedagogicalFields() {
  const t = useT(messages)
  return (
    <>
      <TextField name="pedagogical.ageNorm" label={t('social.ageNorm')} hint={t('age-norm-hint')} />
      {PEDAGOGICAL.map((field) => (
        <TextArea name={`pedagogical.${field}`} label={t(`pedagogical.${field}`)} />
      ))}
    </>
  )
}

/** Fields of one of the four forms, as the law lists what each must find out. */
export function KindFields({ kind, rows }: { kind: ExaminationKind; rows: number }) {
  if (kind === 'psychological') return <PsychologicalFields />
  if (kind === 'medical') return <MedicalFields rows={rows} />
  return kind === 'social' ? <SocialFields /> : <PedagogicalFields />
}
