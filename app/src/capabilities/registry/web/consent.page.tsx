import type { LocalDate } from '@tirek/kernel'
import { action, page, RefusedError } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { PrintButton } from '#platform/ui/nav-parts.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { refusal } from '#platform/use-case/refusal.ts'
import type { ConsentPurpose, ConsentScope } from '../domain/consent.ts'
import { showChild } from '../use-cases/show-child.ts'
import { withdrawConsent } from '../use-cases/withdraw-consent.ts'
import { messages } from './messages.ts'
import { paths } from './registry.paths.ts'
import { rolesOf } from './roles.ts'

interface ShownConsent {
  readonly id: string
  readonly purpose: string
  readonly recipient: string | null
  readonly scope: readonly string[]
  readonly decision: string
  readonly decidedOn: string
  readonly expiresOn: string | null
  readonly withdrawnOn: string | null
  readonly live: boolean
  readonly receiptNumber: string
}

type Decision = 'given' | 'refused' | 'objection'

/** Whether a decision stands, was withdrawn, or has run out. */
export function ConsentState({ consent }: { consent: Pick<ShownConsent, 'live' | 'withdrawnOn'> }) {
  const t = useT(messages)
  if (consent.live) return <StatusTag tone="done">{t('consent.live')}</StatusTag>
  if (consent.withdrawnOn !== null) return <StatusTag tone="neutral">{t('consent.withdrawn')}</StatusTag>
  return <StatusTag tone="neutral">{t('consent.expired')}</StatusTag>
}

function Receipt({ consent, name }: { consent: ShownConsent; name: string }) {
  const t = useT(messages)
  const { lang } = useView()
  const day = (date: string | null) =>
    date === null ? t('consent.no-end') : formatDate(lang, date as LocalDate)
  const rows = [
    { label: t('consent.receipt-number'), value: consent.receiptNumber },
    { label: t('consent.who'), value: name },
    { label: t('consents.purpose'), value: t(`purpose.${consent.purpose as ConsentPurpose}`) },
    { label: t('consent.recipient'), value: consent.recipient ?? t('consent.any-recipient') },
    { label: t('consents.decision'), value: t(`decision.${consent.decision as Decision}`) },
    { label: t('consents.date'), value: day(consent.decidedOn) },
    {
      label: t('consent.scope'),
      value: consent.scope.map((scope) => t(`scope.${scope as ConsentScope}`)).join(', '),
    },
    { label: t('consent.until'), value: day(consent.expiresOn) },
  ]
  return <SummaryList rows={rows} />
}

function ConsentBody(props: {
  consent: ShownConsent
  name: string
  personId: string
  form: FormState
  mayWithdraw: boolean
}) {
  const t = useT(messages)
  const { consent, name, personId, form, mayWithdraw } = props
  return (
    <>
      <Step title={t('consent.receipt-title')} caption={name} back={paths.person(personId)} />
      <p>
        <ConsentState consent={consent} />
      </p>
      <Receipt consent={consent} name={name} />
      <PrintButton label={t('consent.print')} />
      {mayWithdraw && consent.live && (
        <Section title={t('consent.withdraw')} id="withdraw">
          <p class="measure">{t('consent.withdraw-lead')}</p>
          <Form state={form} words={messages}>
            <HiddenField name="consentId" value={consent.id} />
            <TextArea name="reason" label={t('field.reason')} />
            <Submit tone="danger">{t('consent.withdraw')}</Submit>
          </Form>
        </Section>
      )}
    </>
  )
}

/** The receipt of one decision about consent, with the way to withdraw it. */
export const consentPage = page({
  path: paths.consent(':personId', ':consentId'),
  roles: rolesOf('registry.child'),
  render: async ({ ask, actor, form, lang, params }) => {
    const personId = params['personId'] ?? ''
    const person = await ask(showChild, { childId: personId })
    const consent = person.consents.find((one) => one.id === params['consentId'])
    if (consent === undefined)
      throw new RefusedError(
        refusal('platform.not-found', { status: 'not-found', facts: { what: 'consent' } }),
      )
    const mayWithdraw = rolesOf('registry.withdraw-consent').includes(actor.role)
    const body = (
      <ConsentBody
        consent={consent}
        name={person.fullName}
        personId={personId}
        form={form}
        mayWithdraw={mayWithdraw}
      />
    )
    return { title: messages.for(lang)('consent.receipt-title'), body }
  },
})

export const withdrawAction = action({
  path: paths.consent(':personId', ':consentId'),
  command: withdrawConsent,
  page: consentPage,
  done: ({ consentId }, { params }) => paths.consent(params['personId'] ?? '', consentId),
})
