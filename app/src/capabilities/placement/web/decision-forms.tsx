import { RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Link } from '#platform/ui/link.tsx'
import { ALTERNATIVES } from '../domain/states.ts'
import { decideRequest } from '../use-cases/decide.ts'
import { listChoices } from '../use-cases/list-choices.ts'
import { confirmReceipt } from '../use-cases/notify.ts'
import { placeByCourtAct } from '../use-cases/place-by-court-act.ts'
import { listReceivers } from '../use-cases/receivers.ts'
import type { ShownRequest } from '../use-cases/request-shape.ts'
import { messages as paperWords } from './paper/messages.ts'
import { AlternativesFields, ChildViewFields } from './person-fields.tsx'
import { paths } from './placement.paths.ts'
import { stepForm } from './step-form.tsx'
import { type Words, wordOf } from './words.tsx'

/** What a decision to provide services to a child must show, with what the recognition of need left open. */
function ChildGround({ shown, t }: { shown: ShownRequest; t: Words }) {
  const considered = shown.need?.alternatives.map((one) => one.kind) ?? []
  const missing = ALTERNATIVES.filter((kind) => !considered.includes(kind))
  return (
    <>
      <TextArea name="bestInterests" label={t('field.bestInterests')} hint={t('field.bestInterests-hint')} />
      {shown.need?.childView == null && <ChildViewFields />}
      {missing.length > 0 && <AlternativesFields kinds={missing} />}
    </>
  )
}

/** The decision of the local executive body. */
export const decideForm = stepForm({
  step: 'decide',
  command: decideRequest,
  title: (t) => t('decide.title'),
  lead: (t) => t('decide.lead'),
  submit: (t) => t('do.decide'),
  fields: ({ shown, t }) => (
    <>
      <RadioField
        name="provides"
        label={t('field.provides')}
        options={[
          {
            value: 'yes',
            label: t('provides.yes'),
            ...(shown.category <= 2 ? { reveal: <ChildGround shown={shown} t={t} /> } : {}),
          },
          { value: 'no', label: t('provides.no') },
        ]}
      />
      <TextArea name="reason" label={t('field.decision-reason')} />
    </>
  ),
})

const PROOFS = ['signature', 'visit'] as const

/** Staff bring the proof of receipt: a signature or a visit, with its paper. */
export const receiptForm = stepForm({
  step: 'receipt',
  command: confirmReceipt,
  title: (t) => t('receipt.title'),
  lead: (t) => t('receipt.lead'),
  submit: (t) => t('do.receipt-staff'),
  load: ({ ask, requestId }) => ask(listReceivers, { requestId }),
  before: ({ shown, lang }) => (
    <p>
      <Link href={paths.paper(shown.requestId)}>{paperWords.for(lang)('link')}</Link>
    </p>
  ),
  fields: ({ t, lang, loaded }) => (
    <>
      <RadioField
        name="proof"
        label={t('field.proof')}
        options={PROOFS.map((proof) => ({ value: proof, label: t(`proof.${proof}`) }))}
      />
      <TextField
        name="proofDocument"
        label={t('field.proof-document')}
        hint={t('field.proof-document-hint')}
      />
      <RadioField
        name="receivedBy"
        label={t('field.receivedBy')}
        options={[
          ...loaded.receivers.map(({ personId, name, basis }) => ({
            value: personId,
            label: name,
            hint: basis === null ? undefined : wordOf(lang, 'basis', basis),
          })),
          { value: 'other', label: t('received-by.other') },
        ]}
      />
      <DateField name="receivedOn" label={t('field.receivedOn')} />
    </>
  ),
})

/** Placement by the act of a court: the act, the place, the child's interests. */
export const courtActForm = stepForm({
  step: 'court-act',
  command: placeByCourtAct,
  title: (t) => t('court-act.title'),
  lead: (t) => t('court-act.lead'),
  submit: (t) => t('do.court-act'),
  tone: 'danger',
  load: ({ ask, requestId }) => ask(listChoices, { requestId }),
  fields: ({ loaded, lang, t }) => (
    <>
      <TextField name="courtAct.number" label={t('field.courtAct-number')} width="m" />
      <TextField name="courtAct.court" label={t('field.court')} />
      <DateField name="courtAct.date" label={t('field.courtAct-date')} />
      <SelectField
        name="organisationId"
        label={t('request.organisation')}
        options={loaded.organisations
          .filter((one) => one.hasVacancy)
          .map((one) => ({ value: one.organisationId, label: one.name[lang] }))}
        width="full"
      />
      <TextArea name="bestInterests" label={t('field.bestInterests')} />
    </>
  ),
})
