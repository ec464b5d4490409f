import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { CiteList } from '#platform/ui/cite.tsx'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import type { ConsentPurpose } from '../domain/consent.ts'
import { COURT_OUTCOMES } from '../domain/court-act.ts'
import { listRecipients, type Recipient } from '../read/recipients.ts'
import { recordCourtAct } from '../use-cases/record-court-act.ts'
import { showChild } from '../use-cases/show-child.ts'
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
      <Form state={form} words={messages}>
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
    return {
      title: messages.for(lang)('court.title'),
      body: <CourtAct form={form} personId={personId} name={name} recipients={recipients} {...about} />,
    }
  },
})

export const courtActAction = action({
  path: paths.newCourtAct(':personId'),
  command: recordCourtAct,
  input: (form, { params }) => ({
    ...form,
    personId: params['personId'],
    recipientId: askedRecipient(form['recipientId']),
  }),
  page: courtActPage,
  done: (_output, { params }) => paths.person(params['personId'] ?? ''),
})
