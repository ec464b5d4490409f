import type { FormInput } from '#platform/http/page.ts'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { HiddenField } from '#platform/ui/form/form.tsx'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { DISCHARGE_GROUNDS, MISTAKES } from '../domain/states.ts'
import { recordCapacityLimit } from '../use-cases/capacity-limit.ts'
import { correctAbsence } from '../use-cases/correct-absence.ts'
import { dischargeResident } from '../use-cases/discharge.ts'
import { recordAbsence } from '../use-cases/record-absence.ts'
import { BREACH_KINDS, EXPLANATIONS, recordBreach } from '../use-cases/record-conduct.ts'
import { openAbsenceOf } from './stay-part.tsx'
import { type FieldsProps, stepForm } from './step-form.tsx'
import { dayOf, timeOf, wordOf } from './words.tsx'

/** One breach with its act and the person's own explanation. */
export const breachForm = stepForm({
  step: 'breach',
  command: recordBreach,
  title: (t) => t('breach.title'),
  lead: (t) => t('breach.lead'),
  submit: (t) => t('do.save'),
  fields: ({ t }) => (
    <>
      <RadioField
        name="kind"
        label={t('field.breach-kind')}
        options={BREACH_KINDS.map((kind) => ({ value: kind, label: t(`breach.kind.${kind}`) }))}
      />
      <DateField name="happenedOn" label={t('field.happenedOn')} />
      <TextField name="actNumber" label={t('field.actNumber')} width="m" />
      <TextArea name="description" label={t('field.description')} />
      <RadioField
        name="explained"
        label={t('field.explanation')}
        options={EXPLANATIONS.map((one) => ({
          value: one,
          label: t(`explained.${one}`),
          ...(one === 'given'
            ? { reveal: <TextArea name="explanation" label={t('field.explanation-text')} /> }
            : {}),
        }))}
      />
    </>
  ),
})

// A leaving that is written down for the first time needs both its day and its hour.
function withLeaving({ starts, ...form }: FormInput): FormInput {
  return starts === undefined
    ? form
    : { ...form, leftOn: form['leftOn'] ?? '', leftTime: form['leftTime'] ?? '' }
}

function Leaving({ shown, t, lang }: FieldsProps<undefined>) {
  const open = openAbsenceOf(shown)
  if (open !== undefined) {
    return (
      <SummaryList
        rows={[
          { label: t('stay.left-at'), value: timeOf(lang, open.leftAt) },
          { label: t('stay.returned-at'), value: timeOf(lang, open.returnedAt) ?? t('none-yet') },
        ]}
      />
    )
  }
  return (
    <>
      <HiddenField name="starts" value="yes" />
      <DateField name="leftOn" label={t('field.leftOn')} />
      <TextField name="leftTime" label={t('field.leftTime')} width="s" />
    </>
  )
}

/** Leaving without permission, the return, and the inquiry about the reason. */
export const absenceForm = stepForm({
  step: 'absence',
  command: recordAbsence,
  title: (t, shown) => t(openAbsenceOf(shown) === undefined ? 'absence.title' : 'absence.title-add'),
  lead: (t) => t('absence.lead'),
  submit: (t) => t('do.save'),
  input: withLeaving,
  fields: (props) => (
    <>
      <Leaving {...props} />
      <DateField name="returnedOn" label={props.t('field.returnedOn')} isOptional />
      <TextField name="returnedTime" label={props.t('field.returnedTime')} width="s" isOptional />
      <RadioField
        name="inquiry"
        label={props.t('field.inquiry')}
        hint={props.t('field.inquiry-hint')}
        options={(['valid-reason', 'no-valid-reason'] as const).map((outcome) => ({
          value: outcome,
          label: props.t(`inquiry.${outcome}`),
        }))}
        isOptional
      />
      <TextArea name="inquiryNote" label={props.t('field.inquiryNote')} isOptional />
    </>
  ),
})

/** What was wrong with the recorded absence, and how that was found. */
export const correctAbsenceForm = stepForm({
  step: 'correct-absence',
  command: correctAbsence,
  title: (t) => t('correct.title'),
  lead: (t) => t('correct.lead'),
  submit: (t) => t('do.correct-absence'),
  fields: ({ shown, t, lang }) => (
    <>
      <SummaryList
        rows={[
          { label: t('stay.left-at'), value: timeOf(lang, shown.stay?.absence?.leftAt) ?? t('none-yet') },
          {
            label: t('stay.returned-at'),
            value: timeOf(lang, shown.stay?.absence?.returnedAt) ?? t('none-yet'),
          },
        ]}
      />
      <RadioField
        name="mistake"
        label={t('field.mistake')}
        options={MISTAKES.map((one) => ({ value: one, label: t(`mistake.${one}`) }))}
      />
      <TextArea name="correction" label={t('field.correction')} />
    </>
  ),
})

/** A court's decision on limited capacity, with the ground the court named. */
export const capacityLimitForm = stepForm({
  step: 'capacity-limit',
  command: recordCapacityLimit,
  title: (t) => t('limit.title'),
  submit: (t) => t('do.save'),
  fields: ({ t }) => (
    <>
      <RadioField
        name="ground"
        label={t('field.ground')}
        options={(['alcohol-or-drugs', 'other'] as const).map((ground) => ({
          value: ground,
          label: t(`limit.ground.${ground}`),
        }))}
      />
      <TextField name="court" label={t('field.court')} />
      <TextField name="number" label={t('field.decision-number')} width="m" />
      <DateField name="decidedOn" label={t('field.decidedOn')} />
    </>
  ),
})

/** What is on record of the stay, so that nobody asks for a ground that is not there. */
function Recorded({ shown, t, lang }: Omit<FieldsProps<undefined>, 'loaded'>) {
  const absence = shown.stay?.absence
  const limit = shown.stay?.capacityLimit
  return (
    <SummaryList
      rows={[
        { label: t('stay.breaches'), value: String(shown.stay?.breaches.length ?? 0) },
        { label: t('limit.title'), value: dayOf(lang, limit?.decidedOn) ?? t('none-yet') },
        { label: t('stay.left-at'), value: timeOf(lang, absence?.leftAt) ?? t('none-yet') },
        ...(absence?.inquiry == null
          ? []
          : [{ label: t('stay.inquiry'), value: wordOf(lang, 'inquiry', absence.inquiry) }]),
      ]}
    />
  )
}

/** Discharge by a decision of the head. */
export const dischargeForm = stepForm({
  step: 'discharge',
  command: dischargeResident,
  title: (t) => t('discharge.title'),
  lead: (t) => t('discharge.lead'),
  submit: (t) => t('do.discharge'),
  tone: 'danger',
  fields: ({ shown, t, lang }) => (
    <>
      <Recorded shown={shown} t={t} lang={lang} />
      <RadioField
        name="ground"
        label={t('field.ground')}
        options={DISCHARGE_GROUNDS.map((ground) => ({ value: ground, label: t(`ground.${ground}`) }))}
      />
      <TextField name="orderNumber" label={t('field.orderNumber')} width="m" />
      <TextArea name="reason" label={t('field.reason')} />
    </>
  ),
})
