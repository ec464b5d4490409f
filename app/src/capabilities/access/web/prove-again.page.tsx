import { page } from '#platform/http/page.ts'
import { withLang } from '#platform/i18n/lang.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink, Link, withQuery } from '#platform/ui/link.tsx'
import { ownWays } from '../use-cases/own-password.ts'
import { messages } from './messages.ts'

/** The button of the sandbox: nobody there has a real key. */
function SandboxProof({ to }: { to: string }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <form method="post" action={withLang(lang, '/prove-again/sandbox')}>
      <input type="hidden" name="to" value={to} />
      <button type="submit" class="btn">
        {t('prove.sandbox')}
      </button>
    </form>
  )
}

interface Ways {
  readonly hasPasskey: boolean
  readonly hasPassword: boolean
}

function ProveAgain({ to, hasPasskey, hasPassword }: Ways & { to: string }) {
  const t = useT(messages)
  const { kiosk, sandbox } = useView()
  const isOwn = kiosk === undefined
  return (
    <>
      <Step title={t('prove.title')} lead={t('prove.lead')} />
      <Actions>
        {sandbox !== undefined && <SandboxProof to={to} />}
        {isOwn && hasPasskey && (
          <ButtonLink href={withQuery('/prove-again/passkey', { to })} quiet>
            {t('prove.passkey')}
          </ButtonLink>
        )}
        {isOwn && hasPassword && (
          <ButtonLink href={withQuery('/prove-again/password', { to })} quiet>
            {t('prove.password')}
          </ButtonLink>
        )}
        {kiosk !== undefined && (
          <ButtonLink href={withQuery('/sign-in/egov-qr', { to })} quiet>
            {t('sign-in.egov-qr')}
          </ButtonLink>
        )}
        <ButtonLink href={withQuery('/prove-again/eds', { to })} quiet>
          {t('prove.eds')}
        </ButtonLink>
      </Actions>
    </>
  )
}

/** Somebody who is signed in proves once more who they are, and goes on to where they wanted to be. */
export const proveAgainPage = page({
  path: '/prove-again',
  roles: 'signed-in',
  render: async ({ ask, lang, query }) => {
    const { passkeys, password } = await ask(ownWays, {})
    const ways = { hasPasskey: passkeys.length > 0, hasPassword: password !== null }
    return {
      title: messages.for(lang)('prove.title'),
      body: <ProveAgain to={query['to'] ?? '/home'} {...ways} />,
    }
  },
})

function Proved() {
  const t = useT(messages)
  return (
    <>
      <Step title={t('prove.done-title')} lead={t('prove.done')} />
      <p>
        <Link href="/home">{t('prove.done-home')}</Link>
      </p>
    </>
  )
}

/** Where the proof leads that was asked for beside a form: the form waits in the other window. */
export const provedPage = page({
  path: '/prove-again/done',
  roles: 'signed-in',
  render: async ({ lang }) => ({ title: messages.for(lang)('prove.done-title'), body: <Proved /> }),
})
