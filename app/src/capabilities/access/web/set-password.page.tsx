import { renderSVG } from 'uqr'
import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { PasswordField, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { draftPassword, setOwnPassword } from '../use-cases/own-password.ts'
import { showDraft } from '../use-cases/password-draft.ts'
import { messages } from './messages.ts'
import { wayPaths } from './way.paths.ts'

type Draft = z.output<typeof draftPassword.output>

function AppStep({ address, factorKey }: { address: string; factorKey: string }) {
  const t = useT(messages)
  const picture = `data:image/svg+xml,${encodeURIComponent(renderSVG(address, { ecc: 'M', border: 4 }))}`
  return (
    <Section title={t('password.step-app')} id="step-app">
      <p class="measure">{t('password.step-app-lead')}</p>
      <img src={picture} alt={t('password.qr')} width={220} height={220} />
      <p>
        {t('password.key')}: <code>{factorKey}</code>
      </p>
    </Section>
  )
}

function CodesStep({ codes }: { codes: readonly string[] }) {
  const t = useT(messages)
  return (
    <Section title={t('password.step-codes')} id="step-codes">
      <p class="measure">{t('password.step-codes-lead')}</p>
      <ol>
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function SetPassword({ draft, form }: { draft: Draft; form: FormState }) {
  const t = useT(messages)
  const { code: _, ...values } = form.values
  return (
    <>
      <Step title={t('password.set-title')} lead={t('password.set-lead')} back={wayPaths.ways()} />
      <AppStep address={draft.address} factorKey={draft.key} />
      <CodesStep codes={draft.codes} />
      <Section title={t('password.step-choose')} id="step-choose">
        <Form state={{ ...form, values, key: '' }} words={messages}>
          <HiddenField name="draft" value={draft.draft} />
          <TextField
            name="login"
            label={t('password.login')}
            hint={t('password.login-hint')}
            autoComplete="username"
          />
          <PasswordField
            name="password"
            label={t('password.new')}
            hint={t('password.new-hint')}
            autoComplete="new-password"
          />
          <TextField
            name="code"
            label={t('password.new-code')}
            autoComplete="one-time-code"
            inputMode="numeric"
            width="s"
          />
          <p class="small">{t('password.others-end')}</p>
          <Submit>{t('password.set')}</Submit>
        </Form>
      </Section>
    </>
  )
}

/** A password with its second factor; after a mistake the picture and the codes stay those that were written down. */
export const setPasswordPage = page({
  path: wayPaths.password(),
  roles: 'signed-in',
  render: async ({ ask, lang, form, read }) => {
    const sent = form.values['draft']
    const known = typeof sent === 'string' ? await read(async (act) => showDraft(act, sent)) : undefined
    const draft = known ?? (await ask(draftPassword, {}))
    return {
      title: messages.for(lang)('password.set-title'),
      body: <SetPassword draft={draft} form={form} />,
    }
  },
})

export const setPasswordAction = action({
  path: wayPaths.password(),
  command: setOwnPassword,
  input: ({ draft, login, password, code }) => ({ draft, login, password, code }),
  page: setPasswordPage,
  done: () => wayPaths.ways(),
})
