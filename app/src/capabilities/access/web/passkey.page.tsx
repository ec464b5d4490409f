import { action, type Page, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Submit } from '#platform/ui/form/form.tsx'
import { emptyForm } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link, withQuery } from '#platform/ui/link.tsx'
import { addPasskey, askNewPasskey } from '../use-cases/own-passkeys.ts'
import { askPasskeyChallenge, signInByPasskey } from '../use-cases/sign-in-by-passkey.ts'
import { choosePostPage } from './choose-post.page.tsx'
import { messages } from './messages.ts'
import { PasskeyPanel } from './passkey-panel.tsx'
import { type Place, toOf } from './place.ts'
import { wayPaths } from './way.paths.ts'

const PLACES = {
  'sign-in': {
    path: '/sign-in/passkey',
    back: '/sign-in',
    title: 'passkey.title',
    button: 'passkey.enter',
    roles: 'public',
  },
  proof: {
    path: '/prove-again/passkey',
    back: '/prove-again',
    title: 'passkey.proof-title',
    button: 'passkey.proof',
    roles: 'signed-in',
  },
} as const

interface Asked {
  readonly challengeId: string
  readonly origin: string
  readonly options: string
}

function Enter({ place, asked, to }: { place: Place; asked: Asked; to: string | undefined }) {
  const t = useT(messages)
  const { path, back, title, button } = PLACES[place]
  return (
    <>
      <Step title={t(title)} lead={t('passkey.lead')} back={back} />
      <PasskeyPanel {...asked} state={emptyForm('')} action={path} to={to}>
        <Submit>{t(button)}</Submit>
      </PasskeyPanel>
      <p>
        <Link href={withQuery(back, { to })}>{t('passkey.other-ways')}</Link>
      </p>
    </>
  )
}

function pageAt(place: Place): Page {
  return page({
    path: PLACES[place].path,
    roles: PLACES[place].roles,
    render: async ({ ask, lang, form, query }) => ({
      title: messages.for(lang)(PLACES[place].title),
      body: <Enter place={place} asked={await ask(askPasskeyChallenge, {})} to={toOf(form, query)} />,
    }),
  })
}

/** Sign-in by a passkey that the browser finds. */
export const passkeyPage = pageAt('sign-in')

/** The same once more, of somebody who is signed in. */
export const passkeyProofPage = pageAt('proof')

export const passkeyAction = action({
  path: PLACES['sign-in'].path,
  command: signInByPasskey,
  input: ({ challengeId, answer }) => ({ challengeId, answer }),
  page: passkeyPage,
  enters: { offer: (output) => output, choose: choosePostPage },
  done: () => '/home',
})

export const passkeyProofAction = action({
  path: PLACES.proof.path,
  command: signInByPasskey,
  input: ({ challengeId, answer }, { actor }) => ({ challengeId, answer, accountId: actor.accountId }),
  page: passkeyProofPage,
  enters: { offer: (output) => output, choose: choosePostPage },
  done: () => '/home',
})

function AddPasskey({ asked, name }: { asked: Asked; name: string }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('passkey.add-title')} lead={t('passkey.add-lead')} back={wayPaths.ways()} />
      <PasskeyPanel {...asked} state={emptyForm('', { name })} action={wayPaths.addPasskey()}>
        <TextField name="name" label={t('passkey.name')} hint={t('passkey.name-hint')} />
        <Submit>{t('passkey.add')}</Submit>
      </PasskeyPanel>
    </>
  )
}

/** A new passkey of the person. */
export const addPasskeyPage = page({
  path: wayPaths.addPasskey(),
  roles: 'signed-in',
  render: async ({ ask, lang, form }) => ({
    title: messages.for(lang)('passkey.add-title'),
    body: <AddPasskey asked={await ask(askNewPasskey, {})} name={String(form.values['name'] ?? '')} />,
  }),
})

export const addPasskeyAction = action({
  path: wayPaths.addPasskey(),
  command: addPasskey,
  input: ({ challengeId, answer, name }) => ({ challengeId, answer, name }),
  page: addPasskeyPage,
  done: () => wayPaths.ways(),
})
