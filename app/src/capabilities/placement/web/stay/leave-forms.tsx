import { DateField } from '#platform/ui/form/date-field.tsx'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { askLeave, declineLeave, endLeave, startLeave } from '../../use-cases/leave.ts'
import { dayOf } from '../words.tsx'
import { GoingFields, type StayProps, stayForm, withView } from './stay-form.tsx'

/** A leave that the person asks for. */
export const askLeaveForm = stayForm({
  step: 'ask-leave',
  command: askLeave,
  title: (t) => t('leave.title'),
  lead: (t) => t('leave.lead'),
  submit: (t) => t('do.send'),
  input: withView,
  fields: ({ shown, t }) => (
    <>
      <DateField name="from" label={t('field.from')} />
      <DateField name="until" label={t('field.until')} />
      <TextField name="place" label={t('field.place')} />
      <TextField name="withWhom" label={t('field.withWhom')} isOptional />
      <GoingFields shown={shown} t={t} />
    </>
  ),
})

// What was asked for, so that nobody answers from memory.
function Asked({ shown, t, lang }: StayProps) {
  const leave = shown.leaves.find(({ state }) => state === 'asked' || state === 'started')
  if (leave === undefined) return null
  return (
    <SummaryList
      rows={[
        { label: t('field.from'), value: dayOf(lang, leave.from) },
        { label: t('field.until'), value: dayOf(lang, leave.until) },
        { label: t('field.place'), value: leave.place },
        ...(leave.withWhom === null ? [] : [{ label: t('field.withWhom'), value: leave.withWhom }]),
      ]}
    />
  )
}

/** The organisation lets a leave begin. */
export const startLeaveForm = stayForm({
  step: 'start-leave',
  command: startLeave,
  title: (t) => t('do.start-leave'),
  lead: (t) => t('leave.lead'),
  submit: (t) => t('do.start-leave'),
  fields: (props) => (
    <>
      <Asked {...props} />
      <TextField name="orderNumber" label={props.t('field.orderNumber')} width="m" />
    </>
  ),
})

/** The organisation does not, and says why. */
export const declineLeaveForm = stayForm({
  step: 'decline-leave',
  command: declineLeave,
  title: (t) => t('do.decline-leave'),
  submit: (t) => t('do.decline-leave'),
  fields: (props) => (
    <>
      <Asked {...props} />
      <TextArea name="reason" label={props.t('field.reason')} />
    </>
  ),
})

/** The person is back. */
export const endLeaveForm = stayForm({
  step: 'end-leave',
  command: endLeave,
  title: (t) => t('do.end-leave'),
  submit: (t) => t('do.save'),
  fields: (props) => (
    <>
      <Asked {...props} />
      <DateField name="returnedOn" label={props.t('field.returnedOn')} />
    </>
  ),
})
