import { type Action, action, type Page, page } from '#platform/http/page.ts'
import { formatTime } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import { emptyForm, type FormState } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { rolesOf } from '../permissions.ts'
import { askCode, type completeByCodeOf } from '../use-cases/code.ts'
import { type ShownSigning, showSigning } from '../use-cases/show-signing.ts'
import { messages } from './messages.ts'
import { paths } from './signing.paths.ts'
import { Ended, isOpen, WhatIsSigned } from './signing-parts.tsx'

interface Shown {
  readonly one: ShownSigning
  readonly form: FormState
  /** What the simulated telephone of the sandbox has got; undefined elsewhere. */
  readonly sms: string | undefined
}

function AskAgain({ one }: { one: ShownSigning }) {
  const t = useT(messages)
  if (one.codesLeft <= 0) return <p>{t('refusal.code-too-many')}</p>
  return (
    <Form state={emptyForm('')} action={paths.sendCode(one.signingId)} id="send" hasSummary={false}>
      <Submit tone={one.code === null ? 'main' : 'quiet'}>
        {t(one.code === null ? 'code.ask' : 'code.ask-again')}
      </Submit>
    </Form>
  )
}

function TypeCode({ one, form, sms, code }: Shown & { code: NonNullable<ShownSigning['code']> }) {
  const t = useT(messages)
  return (
    <Section title={t('code.type-title')} id="type">
      <p>
        {t('code.sent-to')}: <b>{code.phone}</b>. {t('code.until')}: {formatTime(new Date(code.until))}.
      </p>
      {sms !== undefined && (
        <Notice title={t('code.sandbox')}>
          <p lang="kk">{sms}</p>
        </Notice>
      )}
      <Form state={form} action={paths.code(one.signingId)} words={messages}>
        <TextField
          name="code"
          label={t('code.label')}
          hint={t('code.hint')}
          inputMode="numeric"
          autoComplete="one-time-code"
          width="s"
        />
        <Submit>{t('key.submit')}</Submit>
      </Form>
    </Section>
  )
}

function ByCode(shown: Shown) {
  const t = useT(messages)
  const { one } = shown
  if (!isOpen(one)) return <Ended one={one} />
  return (
    <>
      <WhatIsSigned one={one} />
      {one.code !== null && <TypeCode {...shown} code={one.code} />}
      {one.code === null && <p class="measure">{t('code.where')}</p>}
      <AskAgain one={one} />
    </>
  )
}

function CodePage(shown: Shown) {
  const t = useT(messages)
  useView()
  return (
    <>
      <Step
        title={t('way.sms')}
        caption={shown.one.title}
        lead={t('code.lead')}
        back={paths.signing(shown.one.signingId)}
      />
      <ByCode {...shown} />
    </>
  )
}

/** Signing by the code of an SMS: it is asked for, then typed. */
export function codeRoutes(completeByCode: ReturnType<typeof completeByCodeOf>): {
  readonly pages: readonly Page[]
  readonly actions: readonly Action[]
} {
  const codePage = page({
    path: paths.code(':signingId'),
    roles: rolesOf('complete-by-code'),
    render: async ({ ask, params, form, lang, sandboxTexts }) => {
      const one = await ask(showSigning, { signingId: params['signingId'] ?? '' })
      const sms = sandboxTexts().findLast((text) => text.includes(one.number))
      return { title: messages.for(lang)('way.sms'), body: <CodePage one={one} form={form} sms={sms} /> }
    },
  })
  return {
    pages: [codePage],
    actions: [
      action({
        path: paths.sendCode(':signingId'),
        command: askCode,
        input: (_form, { params }) => params,
        page: codePage,
        done: (_output, { params }) => paths.code(params['signingId'] ?? ''),
      }),
      action({
        path: codePage.path,
        command: completeByCode,
        // An empty box goes on as an empty text, so that it is said to be no code.
        input: (form, { params }) => ({ ...params, code: form['code'] ?? '' }),
        page: codePage,
        done: ({ signatureId }) => paths.signature(signatureId),
      }),
    ],
  }
}
