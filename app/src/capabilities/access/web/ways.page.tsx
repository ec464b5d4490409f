import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { formatDateTime } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import { emptyForm } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { removeOwnPasskey } from '../use-cases/own-passkeys.ts'
import { ownWays, removeOwnPassword } from '../use-cases/own-password.ts'
import { messages } from './messages.ts'
import { wayPaths } from './way.paths.ts'

type Ways = z.output<typeof ownWays.output>

function Passkeys({ passkeys }: Pick<Ways, 'passkeys'>) {
  const t = useT(messages)
  const { lang } = useView()
  const at = (text: string) => formatDateTime(lang, new Date(text))
  const items = passkeys.map(({ passkeyId, name, addedAt, usedAt }) => ({
    title: <b>{name}</b>,
    note: `${t('ways.added')}: ${at(addedAt)} · ${t('ways.used')}: ${usedAt === null ? t('ways.never-used') : at(usedAt)}`,
    end: (
      <Form
        state={emptyForm('')}
        action={wayPaths.removePasskey(passkeyId)}
        id={passkeyId}
        hasSummary={false}
      >
        <Submit tone="quiet">
          {t('ways.remove')}
          <span class="vh">: {name}</span>
        </Submit>
      </Form>
    ),
  }))
  return (
    <Section title={t('ways.passkeys')} id="passkeys">
      <p class="measure">{t('ways.passkeys-lead')}</p>
      {items.length === 0 ? <EmptyState title={t('ways.no-passkeys')} /> : <CardList items={items} />}
      <Actions>
        <ButtonLink href={wayPaths.addPasskey()} quiet>
          {t('ways.passkey-add')}
        </ButtonLink>
      </Actions>
    </Section>
  )
}

function PasswordFacts({ password }: { password: NonNullable<Ways['password']> }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <dl class="factlist">
        <div>
          <dt>{t('ways.login')}:</dt> <dd>{password.login}</dd>
        </div>
        <div>
          <dt>{t('ways.set-at')}:</dt> <dd>{formatDateTime(lang, new Date(password.setAt))}</dd>
        </div>
        <div>
          <dt>{t('ways.codes-left')}:</dt> <dd>{password.codesLeft}</dd>
        </div>
      </dl>
      <Form state={emptyForm('')} action={wayPaths.removePassword()} id="no-password" hasSummary={false}>
        <Submit tone="quiet">{t('ways.password-remove')}</Submit>
      </Form>
    </>
  )
}

function Password({ password }: Pick<Ways, 'password'>) {
  const t = useT(messages)
  return (
    <Section title={t('ways.password')} id="password">
      <p class="measure">{t('ways.password-lead')}</p>
      {password === null ? (
        <EmptyState title={t('ways.no-password')} />
      ) : (
        <PasswordFacts password={password} />
      )}
      <Actions>
        <ButtonLink href={wayPaths.password()} quiet>
          {t(password === null ? 'ways.password-set' : 'ways.password-change')}
        </ButtonLink>
      </Actions>
    </Section>
  )
}

function WaysBody({ passkeys, password }: Ways) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('ways.title')} lead={t('ways.lead')} back={wayPaths.sessions()} />
      <Passkeys passkeys={passkeys} />
      <Password password={password} />
    </>
  )
}

/** The ways in which the person can sign in besides the electronic signature. */
export const waysPage = page({
  path: wayPaths.ways(),
  roles: 'signed-in',
  render: async ({ ask, lang }) => ({
    title: messages.for(lang)('ways.title'),
    body: <WaysBody {...(await ask(ownWays, {}))} />,
  }),
})

const back = () => wayPaths.ways()

/** What is done on the page of ways. */
export const wayActions = [
  action({
    path: wayPaths.removePasskey(':passkeyId'),
    command: removeOwnPasskey,
    page: waysPage,
    done: back,
  }),
  action({ path: wayPaths.removePassword(), command: removeOwnPassword, page: waysPage, done: back }),
]
