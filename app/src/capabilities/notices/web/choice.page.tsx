import { LANGS } from '@tirek/kernel'
import { type Action, action, type Page, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { RadioField, YesNoField } from '#platform/ui/form/choice-fields.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { type chooseOf, proveEmail, type ShownChoice, showChoice } from '../use-cases/choose.ts'
import { messages } from './messages.ts'
import { paths } from './notices.paths.ts'
import { rolesOf } from './roles.ts'

const LANG_NAMES = { kk: 'Қазақша', ru: 'Русский', en: 'English' } as const

/** What was chosen stands in the form until something else is typed. */
function withChosen(form: FormState, choice: ShownChoice, lang: string): FormState {
  const chosen = {
    lang: choice.lang ?? lang,
    bySms: choice.bySms ? 'yes' : 'no',
    email: choice.email ?? '',
  }
  return { ...form, values: { ...chosen, ...form.values } }
}

function EmailState({ choice }: { choice: ShownChoice }) {
  const t = useT(messages)
  if (choice.email === null) return null
  if (choice.isEmailProved) return <Notice tone="success" title={t('email.proved')} />
  return (
    <Notice tone="warning" title={t('email.not-proved')}>
      {choice.isCodeAwaited ? (
        <Link href={paths.email()}>{t('email.type-code')}</Link>
      ) : (
        t('email.save-again')
      )}
    </Notice>
  )
}

function ChoiceForm({ form, choice }: { form: FormState; choice: ShownChoice }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('choice.title')} lead={t('choice.lead')} back="/home" />
      <EmailState choice={choice} />
      <Form state={form} words={messages}>
        <RadioField
          name="lang"
          label={t('field.lang')}
          options={LANGS.map((value) => ({ value, label: LANG_NAMES[value] }))}
        />
        <YesNoField name="bySms" label={t('field.bySms')} hint={t('field.bySms-hint')} />
        {choice.hasMail && (
          <TextField
            name="email"
            type="email"
            inputMode="email"
            autoComplete="email"
            label={t('field.email')}
            hint={t('field.email-hint')}
            isOptional
          />
        )}
        <Submit>{t('choice.submit')}</Submit>
      </Form>
    </>
  )
}

function CodeForm({
  form,
  choice,
  letter,
}: {
  form: FormState
  choice: ShownChoice
  letter: string | undefined
}) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('email.title')}
        caption={choice.email ?? undefined}
        lead={t('email.lead')}
        back={paths.choice()}
      />
      {letter !== undefined && <Notice title={t('email.sandbox')}>{letter}</Notice>}
      <Form state={form} words={messages}>
        <TextField
          name="code"
          label={t('field.code')}
          inputMode="numeric"
          width="s"
          autoComplete="one-time-code"
        />
        <Submit>{t('email.submit')}</Submit>
      </Form>
    </>
  )
}

const yes = (value: unknown) => (value === undefined ? undefined : value === 'yes')

/** How one is told: language, SMS, e-mail with its code. */
export function choiceRoutes(choose: ReturnType<typeof chooseOf>): {
  pages: readonly Page[]
  actions: readonly Action[]
} {
  const choicePage = page({
    path: paths.choice(),
    roles: rolesOf('notices.choose'),
    render: async ({ ask, form, lang }) => {
      const choice = await ask(showChoice, {})
      return {
        title: messages.for(lang)('choice.title'),
        body: <ChoiceForm form={withChosen(form, choice, lang)} choice={choice} />,
      }
    },
  })
  const emailPage = page({
    path: paths.email(),
    roles: rolesOf('notices.prove-email'),
    render: async ({ ask, form, lang, sandboxLetters }) => {
      const choice = await ask(showChoice, {})
      const letter = sandboxLetters().at(-1)
      return {
        title: messages.for(lang)('email.title'),
        body: <CodeForm form={form} choice={choice} letter={choice.isCodeAwaited ? letter : undefined} />,
      }
    },
  })
  const actions = [
    action({
      path: choicePage.path,
      command: choose,
      input: (form) => ({ ...form, bySms: yes(form['bySms']) }),
      page: choicePage,
      done: ({ isCodeSent }) => (isCodeSent ? paths.email() : '/home'),
    }),
    action({
      path: emailPage.path,
      command: proveEmail,
      input: (form) => ({ code: form['code'] ?? '' }),
      page: emailPage,
      done: () => paths.choice(),
    }),
  ]
  return { pages: [choicePage, emailPage], actions }
}
