import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { HiddenField } from '#platform/ui/form/form.tsx'
import { IinField, TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { DEFERRAL_REASONS } from '../domain/states.ts'
import { acceptLateNotice, deferArrival } from '../use-cases/defer-arrival.ts'
import { recordArrival } from '../use-cases/record-arrival.ts'
import { BeforeDeferral } from './before-deferral.tsx'
import { stepForm } from './step-form.tsx'
import { dayOf } from './words.tsx'

/** The signed notice of inability: one deferral, illness or hospitalisation only. */
export const deferForm = stepForm({
  step: 'defer',
  command: deferArrival,
  title: (t) => t('defer.title'),
  lead: (t) => t('defer.lead'),
  submit: (t) => t('do.defer'),
  before: ({ shown }) => <BeforeDeferral shown={shown} />,
  fields: ({ t }) => (
    <>
      <HiddenField name="channel" value="portal" />
      <RadioField
        name="reason"
        label={t('field.reason')}
        options={DEFERRAL_REASONS.map((reason) => ({ value: reason, label: t(`defer.reason.${reason}`) }))}
      />
      <TextField name="document" label={t('defer.document')} hint={t('defer.document-hint')} />
    </>
  ),
})

/** The head of the organisation gives a free place back after a late notice. */
export const lateNoticeForm = stepForm({
  step: 'late-notice',
  command: acceptLateNotice,
  title: (t) => t('late.title'),
  lead: (t) => t('late.lead'),
  submit: (t) => t('do.late-notice'),
  fields: ({ t }) => (
    <>
      <TextField name="document" label={t('defer.document')} hint={t('defer.document-hint')} />
      <TextArea name="reason" label={t('field.reason')} />
    </>
  ),
})

/** The organisation admits by the referral. */
export const arrivalForm = stepForm({
  step: 'arrival',
  command: recordArrival,
  // On paper the number is always there: an empty field is a mistake, and not a way round the comparison.
  input: (form) => ({ ...form, iin: form['iin'] ?? '' }),
  title: (t) => t('arrival.title'),
  lead: (t) => t('arrival.lead'),
  submit: (t) => t('do.arrival'),
  fields: ({ shown, t, lang }) => (
    <>
      <SummaryList
        rows={[
          { label: t('request.referral'), value: shown.decision?.referralNumber },
          { label: t('category'), value: t(`category.${shown.category as 1}`) },
          { label: t('request.arrive-by'), value: dayOf(lang, shown.arriveBy) },
        ]}
      />
      <DateField name="arrivedOn" label={t('field.arrivedOn')} />
      <IinField name="iin" label={t('field.iin-of-arrived')} />
      <TextField name="actNumber" label={t('field.actNumber')} width="m" isOptional />
    </>
  ),
})
