import { action, type Page, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { PasswordField, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { signInByPassword } from '../use-cases/sign-in-by-password.ts'
import { choosePostPage } from './choose-post.page.tsx'
import { messages } from './messages.ts'
import { type Place, toOf } from './place.ts'

const PLACES = {
  'sign-in': {
    path: '/sign-in/password',
    back: '/sign-in',
    title: 'password.title',
    button: 'password.enter',
    roles: 'public',
  },
  proof: {
    path: '/prove-again/password',
    back: '/prove-again',
    title: 'password.proof-title',
    button: 'password.prove',
    roles: 'signed-in',
  },
} as const

function Enter({ place, form, to }: { place: Place; form: FormState; to: string | undefined }) {
  const t = useT(messages)
  const { path, back, title, button } = PLACES[place]
  const { code: _, ...values } = form.values
  return (
    <>
      <Step title={t(title)} back={back} />
      <Form state={{ ...form, values, key: '' }} action={path} words={messages}>
        {to !== undefined && <HiddenField name="to" value={to} />}
        <TextField name="login" label={t('password.login')} autoComplete="username" />
        <PasswordField name="password" label={t('password.password')} autoComplete="current-password" />
        <TextField
          name="code"
          label={t('password.code')}
          hint={t('password.code-hint')}
          autoComplete="one-time-code"
          width="s"
        />
        <Submit>{t(button)}</Submit>
      </Form>
    </>
  )
}

function pageAt(place: Place): Page {
  return page({
    path: PLACES[place].path,
    roles: PLACES[place].roles,
    render: async ({ lang, form, query }) => ({
      title: messages.for(lang)(PLACES[place].title),
      body: <Enter place={place} form={form} to={toOf(form, query)} />,
    }),
  })
}

/** Sign-in by a password and a code of the telephone. */
export const passwordPage = pageAt('sign-in')

/** The same once more, of somebody who is signed in. */
export const passwordProofPage = pageAt('proof')

export const passwordAction = action({
  path: PLACES['sign-in'].path,
  command: signInByPassword,
  input: ({ login, password, code }) => ({ login, password, code }),
  page: passwordPage,
  enters: { offer: (output) => output, choose: choosePostPage },
  done: () => '/home',
})

export const passwordProofAction = action({
  path: PLACES.proof.path,
  command: signInByPassword,
  input: ({ login, password, code }, { actor }) => ({
    login,
    password,
    code,
    accountId: actor.accountId,
  }),
  page: passwordProofPage,
  enters: { offer: (output) => output, choose: choosePostPage },
  done: () => '/home',
})
