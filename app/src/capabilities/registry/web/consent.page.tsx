import { isFamily } from '#platform/access/roles.ts'
import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { PrintButton } from '#platform/ui/nav-parts.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { withdrawConsent } from '../use-cases/withdraw-consent.ts'
import { asQuestions, CheckForm, confirmation, isToCheck } from './check.tsx'
import { type Receipt, ReceiptRows, ReceiptWords, type ShownConsent, TITLES } from './consent-receipt.tsx'
import { ConsentState, standingOf } from './consent-state.tsx'
import { messages } from './messages.ts'
import { readReceipt } from './read-receipt.ts'
import { paths } from './registry.paths.ts'
import { rolesOf } from './roles.ts'

function Withdraw({ consent, form }: { consent: ShownConsent; form: FormState }) {
  const t = useT(messages)
  const isObjection = consent.decision === 'objection'
  const title = t(isObjection ? 'consent.lift' : 'consent.withdraw')
  return (
    <Section title={title} id="withdraw">
      <p class="measure">{t(isObjection ? 'consent.lift-lead' : 'consent.withdraw-lead')}</p>
      <Form state={asQuestions(form)} words={messages}>
        <TextArea name="reason" label={t('field.reason')} isOptional />
        <Submit tone="danger">{title}</Submit>
      </Form>
    </Section>
  )
}

/** What is about to be taken back and what follows, before it is done. */
function Check({ receipt, form }: { receipt: Receipt; form: FormState }) {
  const t = useT(messages)
  const { consent, name, personId } = receipt
  const isObjection = consent.decision === 'objection'
  return (
    <>
      <Step
        title={t(isObjection ? 'consent.lift-check' : 'consent.withdraw-check')}
        caption={name}
        back={paths.consent(personId, consent.id)}
      />
      <ReceiptRows receipt={receipt} />
      <Notice>{t(isObjection ? 'consent.lift-lead' : 'consent.withdraw-lead')}</Notice>
      <CheckForm form={form} submit={t(isObjection ? 'consent.lift' : 'consent.withdraw')} tone="danger" />
    </>
  )
}

interface ConsentBodyProps {
  readonly receipt: Receipt
  readonly form: FormState
  readonly mayWithdraw: boolean
  readonly isFamily: boolean
}

function ConsentBody({ receipt, form, mayWithdraw, isFamily }: ConsentBodyProps) {
  const t = useT(messages)
  const { consent, name, personId } = receipt
  if (mayWithdraw && isToCheck(form)) return <Check receipt={receipt} form={form} />
  return (
    <>
      <Step title={t(TITLES[standingOf(consent)])} caption={name} back={paths.person(personId)} />
      <p>
        <ConsentState consent={consent} />
      </p>
      <ReceiptWords receipt={receipt} />
      <ReceiptRows receipt={receipt} />
      <PrintButton label={t('consent.print')} />
      <p>
        <Link href={paths.receiptPdf(personId, consent.id)} download>
          {t('receipt.pdf')}
        </Link>
      </p>
      <p>
        <Link href={paths.easyConsent()}>{t('easy.link')}</Link>
      </p>
      {isFamily && consent.decision === 'given' && (!consent.live || receipt.toldOn.length > 0) && (
        <p>
          <Link href={paths.toldOf(personId, consent.id)}>{t('consent.told-link')}</Link>
        </p>
      )}
      {mayWithdraw && <Withdraw consent={consent} form={form} />}
    </>
  )
}

/** An objection is lifted by the one who made it; a refusal has nothing to withdraw. */
function offersWithdrawal(consent: ShownConsent, reader: string | undefined): boolean {
  const standing = standingOf(consent)
  return standing === 'given' || (standing === 'objection' && consent.representativeId === reader)
}

/** The receipt of one decision about consent, with the way on: to withdraw, to lift, or to give consent. */
export const consentPage = page({
  path: paths.consent(':personId', ':consentId'),
  roles: rolesOf('registry.child'),
  render: async (context) => {
    const { actor, form, lang } = context
    const receipt = await readReceipt(context)
    const { consent } = receipt
    const mayWithdraw =
      rolesOf('registry.withdraw-consent').includes(actor.role) && offersWithdrawal(consent, actor.personId)
    return {
      title: messages.for(lang)(TITLES[standingOf(consent)]),
      body: (
        <ConsentBody receipt={receipt} form={form} mayWithdraw={mayWithdraw} isFamily={isFamily(actor)} />
      ),
    }
  },
})

export const withdrawAction = action({
  path: paths.consent(':personId', ':consentId'),
  command: withdrawConsent,
  input: (form, { params }) => ({ ...form, ...confirmation(form), consentId: params['consentId'] }),
  page: consentPage,
  done: ({ consentId }, { params }) => paths.consent(params['personId'] ?? '', consentId),
})
