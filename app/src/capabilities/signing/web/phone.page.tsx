import { type Action, action, type Page, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { emptyForm, type FormState } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { rolesOf } from '../permissions.ts'
import { type ShownSigning, showSigning } from '../use-cases/show-signing.ts'
import { askQr, type completeByQrOf } from '../use-cases/telephone.ts'
import { messages } from './messages.ts'
import { PhoneCode } from './phone-code.tsx'
import { paths } from './signing.paths.ts'
import { Ended, isOpen, WhatIsSigned } from './signing-parts.tsx'

type Qr = NonNullable<ShownSigning['qr']>

interface Shown {
  readonly one: ShownSigning
  readonly form: FormState
  readonly accountId: string
}

function AskCode({ one, form }: Shown) {
  const t = useT(messages)
  return (
    <>
      <p class="measure">{t('phone.need')}</p>
      <Form state={form} action={paths.askPhone(one.signingId)} words={messages}>
        <Submit>{t('phone.ask')}</Submit>
      </Form>
    </>
  )
}

function SamplePhone({ one, accountId, qr }: Shown & { qr: Qr }) {
  const t = useT(messages)
  return (
    <Section title={t('phone.sandbox-title')} id="sandbox">
      <p class="measure">{t('phone.sandbox-lead')}</p>
      <Form state={emptyForm('')} action={paths.samplePhone(one.signingId)} id="sample" hasSummary={false}>
        <HiddenField name="accountId" value={accountId} />
        <HiddenField name="link" value={qr.link} />
        <Submit tone="quiet">{t('phone.sandbox-submit')}</Submit>
      </Form>
    </Section>
  )
}

function Code({ one, form, accountId, qr }: Shown & { qr: Qr }) {
  const t = useT(messages)
  const { sandbox } = useView()
  return (
    <>
      <PhoneCode {...qr} compare={t('phone.compare', { number: one.number })}>
        <Form state={form} words={messages}>
          <Submit>{t('phone.signed')}</Submit>
        </Form>
      </PhoneCode>
      {sandbox !== undefined && <SamplePhone one={one} form={form} accountId={accountId} qr={qr} />}
    </>
  )
}

function ByPhone(shown: Shown) {
  const t = useT(messages)
  const { one } = shown
  if (!isOpen(one)) return <Ended one={one} />
  if (!one.isQrOn)
    return (
      <Notice tone="warning" title={t('refusal.qr-off')}>
        {t('remedy.qr-off')}
      </Notice>
    )
  return (
    <>
      <WhatIsSigned one={one} />
      {one.qr === null ? <AskCode {...shown} /> : <Code {...shown} qr={one.qr} />}
    </>
  )
}

function PhonePage(shown: Shown) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('way.egov-qr')}
        caption={shown.one.title}
        lead={t('phone.lead')}
        back={paths.signing(shown.one.signingId)}
      />
      <ByPhone {...shown} />
    </>
  )
}

/** Signing with a telephone: the code, and the button that takes what the telephone has sent. */
export function phoneRoutes(completeByQr: ReturnType<typeof completeByQrOf>): {
  readonly pages: readonly Page[]
  readonly actions: readonly Action[]
} {
  const phonePage = page({
    path: paths.phone(':signingId'),
    roles: rolesOf('complete-by-qr'),
    render: async ({ ask, params, form, lang, actor }) => {
      const one = await ask(showSigning, { signingId: params['signingId'] ?? '' })
      const body = <PhonePage one={one} form={form} accountId={actor.accountId} />
      return { title: messages.for(lang)('way.egov-qr'), body }
    },
  })
  const done = ({ signatureId }: { readonly signatureId: string }) => paths.signature(signatureId)
  return {
    pages: [phonePage],
    actions: [
      action({
        path: paths.askPhone(':signingId'),
        command: askQr,
        input: (_form, { params }) => params,
        page: phonePage,
        done: (_output, { params }) => paths.phone(params['signingId'] ?? ''),
      }),
      action({
        path: phonePage.path,
        command: completeByQr,
        input: (_form, { params }) => params,
        page: phonePage,
        done,
      }),
      action({
        path: paths.samplePhone(':signingId'),
        command: completeByQr,
        input: async (form, { params, sandbox }) => {
          await sandbox.scan({ ...form, use: 'SIGN' })
          return params
        },
        page: phonePage,
        done,
      }),
    ],
  }
}
