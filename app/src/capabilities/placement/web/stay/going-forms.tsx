import { localize } from '@tirek/kernel'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { IinField, TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { DESTINATIONS } from '../../domain/going.ts'
import { recordDeparture, wishToLeave } from '../../use-cases/depart.ts'
import { recordTransfer } from '../../use-cases/record-transfer.ts'
import { answerTransfer, askTransfer } from '../../use-cases/transfer.ts'
import { listTransferChoices } from '../../use-cases/transfer-choices.ts'
import { paths } from '../placement.paths.ts'
import { dayOf, nameOf, wordOf } from '../words.tsx'
import { GoingFields, type StayProps, stayForm, withView } from './stay-form.tsx'

// The act of a court is asked for only where one was typed: an empty group is none.
function withoutEmptyAct({ courtAct, ...form }: Readonly<Record<string, unknown>>) {
  const isTyped =
    typeof courtAct === 'object' && courtAct !== null && Object.values(courtAct).some((one) => one !== '')
  return isTyped ? { ...form, courtAct } : form
}

/** The day on which a resident leaves by own wish. */
export const wishForm = stayForm({
  step: 'wish-to-leave',
  command: wishToLeave,
  title: (t) => t('wish.title'),
  lead: (t, shown) => t(shown.isRepresented ? 'wish.lead-child' : 'wish.lead'),
  submit: (t) => t('do.send'),
  input: (form) => withView(withoutEmptyAct(form)),
  fields: ({ shown, t }) => (
    <>
      <DateField name="leaveOn" label={t('field.leaveOn')} />
      <RadioField
        name="goesTo"
        label={t('field.goesTo')}
        options={DESTINATIONS.map((one) => ({ value: one, label: t(`goes.${one}`) }))}
      />
      <TextField name="address" label={t('field.address')} isOptional />
      <GoingFields shown={shown} t={t} />
      <TextField
        name="courtAct.number"
        label={t('field.courtAct.number')}
        hint={t('field.court-hint')}
        isOptional
      />
      <TextField name="courtAct.court" label={t('field.courtAct.court')} isOptional />
    </>
  ),
})

/** The organisation writes the departure down. */
export const departForm = stayForm({
  step: 'depart',
  command: recordDeparture,
  title: (t) => t('do.depart'),
  lead: (t) => t('depart.lead'),
  submit: (t) => t('do.depart'),
  // The file is closed to the organisation from here on: its own day goes on.
  done: () => paths.today(),
  fields: ({ shown, t, lang }) => (
    <>
      <SummaryList
        rows={[
          { label: t('field.leaveOn'), value: dayOf(lang, shown.wish?.leaveOn) },
          {
            label: t('field.goesTo'),
            value: shown.wish === null ? '—' : t(`goes.${shown.wish.goesTo as 'family'}`),
          },
        ]}
      />
      <DateField name="leftOn" label={t('field.leftOn')} />
      <TextField name="actNumber" label={t('field.actNumber')} width="m" />
    </>
  ),
})

/** Another organisation that the person chooses. */
export const askTransferForm = stayForm({
  step: 'ask-transfer',
  command: askTransfer,
  title: (t) => t('transfer.title'),
  lead: (t) => t('transfer.lead'),
  submit: (t) => t('do.send'),
  load: ({ ask, requestId }) => ask(listTransferChoices, { requestId }),
  input: withView,
  fields: ({ shown, t, lang, loaded }) => (
    <>
      {loaded.organisations.length === 0 && <EmptyState title={t('transfer.none-free')} />}
      <RadioField
        name="organisationId"
        label={t('field.organisationId')}
        options={loaded.organisations.map((one) => ({
          value: one.organisationId,
          label: localize(one.name, lang),
          hint: localize(one.settlement, lang),
        }))}
      />
      <TextArea name="reason" label={t('field.reason')} />
      <GoingFields shown={shown} t={t} />
    </>
  ),
})

function Wanted({ shown, t, lang }: StayProps) {
  const { transfer } = shown
  if (transfer === null) return null
  return (
    <SummaryList
      rows={[
        { label: t('stay.organisation'), value: nameOf(lang, shown.organisationName) },
        { label: t('transfer.to'), value: nameOf(lang, transfer.organisationName) },
        { label: t('stay.category'), value: wordOf(lang, 'category', String(transfer.category)) },
        { label: t('field.reason'), value: transfer.reason },
        ...(transfer.referralNumber === null
          ? []
          : [{ label: t('transfer.referral'), value: transfer.referralNumber }]),
      ]}
    />
  )
}

/** The department issues the referral for the other organisation, or refuses. */
export const answerTransferForm = stayForm({
  step: 'answer-transfer',
  command: answerTransfer,
  title: (t) => t('do.answer-transfer'),
  submit: (t) => t('do.answer-transfer'),
  input: (form) => {
    const approves = { yes: true, no: false }[String(form['approves'])]
    return { ...form, ...(approves === undefined ? {} : { approves }) }
  },
  fields: (props) => (
    <>
      <Wanted {...props} />
      <RadioField
        name="approves"
        label={props.t('field.approves')}
        options={(['yes', 'no'] as const).map((one) => ({
          value: one,
          label: props.t(`field.approves.${one}`),
        }))}
      />
      <TextArea name="reason" label={props.t('field.reason')} />
    </>
  ),
})

/** The other organisation admits by the new referral. */
export const transferForm = stayForm({
  step: 'transfer',
  command: recordTransfer,
  title: (t) => t('do.transfer'),
  submit: (t) => t('do.transfer'),
  // On paper the number is always there: an empty field is a mistake, and not a way round the comparison.
  input: (form) => ({ ...form, iin: form['iin'] ?? '' }),
  fields: (props) => (
    <>
      <Wanted {...props} />
      <DateField name="arrivedOn" label={props.t('field.arrivedOn')} />
      <IinField name="iin" label={props.t('field.iin')} />
      <TextField name="actNumber" label={props.t('field.actNumber')} width="m" isOptional />
    </>
  ),
})
