import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { CiteList } from '#platform/ui/cite.tsx'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { withDates } from '#platform/ui/form/date-value.ts'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import type { ConsentPurpose } from '../domain/consent.ts'
import { COURT_OUTCOMES } from '../domain/court-act.ts'
import { listRecipients, type Recipient } from '../read/recipients.ts'
import { recordCourtAct } from '../use-cases/record-court-act.ts'
import { showChild } from '../use-cases/show-child.ts'
import { asQuestions, CheckForm, confirmation, isToCheck } from './check.tsx'
import { CourtActRows } from './court-act-rows.tsx'
import { messages } from './messages.ts'
import { askedRecipient, OtherPurposes, purposeAsked, RecipientField } from './recipient-field.tsx'
import { paths } from './registry.paths.ts'
import { rolesOf } from './roles.ts'

interface CourtActProps {
  readonly form: FormState
  readonly personId: string
  readonly name: string
  readonly purpose: ConsentPurpose
  /** True when nobody has said yet of what the court spoke. */
  readonly isPurposeOpen: boolean
  readonly recipientId: string | undefined
  readonly recipients: readonly Recipient[]
}

function CourtAct(props: CourtActProps) {
  const { form, personId, name, purpose, isPurposeOpen, recipientId, recipients } = props
  const t = useT(messages)
  return (
    <>
      <Step title={t('court.title')} caption={name} lead={t('court.lead')} back={paths.person(personId)} />
      <CiteList of={recordCourtAct.basis} />
      <p>
        {t('court.purpose')}: {t(`purpose.${purpose}`)}
      </p>
      {isPurposeOpen && (
        <OtherPurposes purpose={purpose} href={(one) => paths.courtActAbout(personId, one, null)} />
      )}
      <Form state={asQuestions(form)} words={messages}>
        <HiddenField name="purpose" value={purpose} />
        <RecipientField recipientId={recipientId} recipients={recipients} mayBeAny />
        <RadioField
          name="outcome"
          label={t('court.outcome')}
          options={COURT_OUTCOMES.map((value) => ({ value, label: t(`court-outcome.${value}`) }))}
        />
        <TextField name="court" label={t('court.court')} />
        <TextField name="document" label={t('field.document')} />
        <DateField name="documentDate" label={t('field.documentDate')} />
        <Submit>{t('court.save')}</Submit>
      </Form>
    </>
  )
}

/** What is about to be followed, before it opens or closes the child's file. */
function Check({ form, personId, name, purpose, recipients }: CourtActProps) {
  const t = useT(messages)
  const values = withDates(form.values)
  const text = (field: string) => String(values[field] ?? '')
  const outcome = COURT_OUTCOMES.find((one) => one === text('outcome')) ?? 'forbids-transfer'
  const recipient = recipients.find((one) => one.id === text('recipientId'))?.name ?? null
  const [court, document, documentDate] = [text('court'), text('document'), text('documentDate')]
  return (
    <>
      <Step title={t('end.check')} caption={name} back={paths.person(personId)} />
      <CourtActRows courtAct={{ purpose, recipient, outcome, court, document, documentDate }} />
      <Notice>{t(`court.effect-${outcome}`)}</Notice>
      <CheckForm form={form} submit={t('court.save')} />
    </>
  )
}

/** The form that records a court act about passing a child on; it prevails over the representatives (DEC-6). */
export const courtActPage = page({
  path: paths.newCourtAct(':personId'),
  roles: rolesOf('registry.record-court-act'),
  render: async ({ ask, form, lang, params, query, read }) => {
    const personId = params['personId'] ?? ''
    const { fullName: name, region } = await ask(showChild, { childId: personId })
    const purpose = purposeAsked(form, query)
    const recipients = await read((act) => listRecipients(act.db, region, purpose, lang))
    const about = { purpose, isPurposeOpen: query['purpose'] === undefined, recipientId: query['recipient'] }
    const props = { form, personId, name, recipients, ...about }
    const isCheck = isToCheck(form)
    return {
      title: messages.for(lang)(isCheck ? 'end.check' : 'court.title'),
      body: isCheck ? <Check {...props} /> : <CourtAct {...props} />,
    }
  },
})

export const courtActAction = action({
  path: paths.newCourtAct(':personId'),
  command: recordCourtAct,
  input: (form, { params }) => ({
    ...form,
    ...confirmation(form),
    personId: params['personId'],
    recipientId: askedRecipient(form['recipientId']),
  }),
  page: courtActPage,
  done: (_output, { params }) => paths.person(params['personId'] ?? ''),
})
