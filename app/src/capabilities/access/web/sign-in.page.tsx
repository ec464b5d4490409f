import type { Tx } from '#platform/db/database.ts'
import { page } from '#platform/http/page.ts'
import { KIOSK } from '#platform/i18n/kiosk-paths.ts'
import { withLang } from '#platform/i18n/lang.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { listSandboxPeople, type SandboxPerson } from '#platform/sandbox/sign-in.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link, withQuery } from '#platform/ui/link.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { messages } from './messages.ts'

function PersonButton({ person, to }: { person: SandboxPerson; to: string | undefined }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <li>
      <form method="post" action={withLang(lang, '/sign-in')} class="person-choice">
        <input type="hidden" name="person" value={person.id} />
        {to !== undefined && <input type="hidden" name="to" value={to} />}
        <div>
          <b>{person.name}</b>
          <div class="small">{person.roleName}</div>
          {person.note !== null && <div class="small">{person.note}</div>}
        </div>
        <button type="submit" class="btn quiet">
          {t('sign-in.enter')}
          <span class="vh">
            : {person.name}, {person.roleName}
          </span>
        </button>
      </form>
    </li>
  )
}

/** Ways in that other capabilities have. */
export interface OtherWays {
  /** Whether the staff of any organisation comes in through a system of its own. */
  readonly hasOrganisations: (db: Tx) => Promise<boolean>
}

interface Shown {
  readonly to: string | undefined
  readonly isSandbox: boolean
  readonly people: readonly SandboxPerson[]
  readonly hasOrganisations: boolean
}

/** The ways, first the one that needs nothing prepared; the last is for organisations with a system of their own. */
function Ways({ to, hasOrganisations }: Shown) {
  const t = useT(messages)
  const { kiosk } = useView()
  const way = (path: string, title: string, note?: string) => ({
    title: <Link href={withQuery(path, { to })}>{title}</Link>,
    ...(note === undefined ? {} : { note }),
  })
  // The key of a device and a password are for a device of one's own; organisations have none of the terminals.
  const own = [
    way('/sign-in/passkey', t('passkey.title'), t('sign-in.passkey-hint')),
    way('/sign-in/password', t('password.title'), t('sign-in.password-hint')),
    ...(hasOrganisations ? [way('/sign-in/organisation', t('sign-in.organisation'))] : []),
  ]
  return (
    <Section title={t('sign-in.ways')} id="ways">
      <CardList
        items={
          kiosk === undefined
            ? [
                way('/sign-in/eds', t('eds.title'), t('sign-in.eds-hint')),
                way('/sign-in/egov-qr', t('sign-in.egov-qr')),
                ...own,
              ]
            : [
                way('/sign-in/egov-qr', t('sign-in.egov-qr'), t('sign-in.terminal-qr-hint')),
                way('/sign-in/eds', t('eds.title'), t('sign-in.terminal-eds-hint')),
              ]
        }
      />
      {kiosk !== undefined && <p class="measure">{t('sign-in.terminal-none')}</p>}
    </Section>
  )
}

/** The title; at a terminal also the way back to its start, which is no page that was refused. */
function Head({ to, lead }: { to: string | undefined; lead?: string }) {
  const t = useT(messages)
  const { kiosk } = useView()
  return (
    <>
      <Step title={t('sign-in.title')} lead={lead} back={kiosk === undefined ? undefined : KIOSK} />
      {to !== undefined && to !== KIOSK && <p class="measure">{t('sign-in.needed')}</p>}
    </>
  )
}

function SignIn(shown: Shown) {
  const t = useT(messages)
  const { people, to, isSandbox } = shown
  if (!isSandbox)
    return (
      <>
        <Head to={to} />
        <Ways {...shown} />
      </>
    )
  return (
    <>
      <Head to={to} lead={t('sign-in.lead')} />
      <Notice tone="info">{t('sign-in.invented')}</Notice>
      <Ways {...shown} />
      <Section title={t('sign-in.sandbox')} id="sandbox">
        {people.length === 0 && (
          <EmptyState title={t('sign-in.nobody')}>{t('sign-in.nobody-hint')}</EmptyState>
        )}
        <ul class="list boxed">
          {people.map((person) => (
            <PersonButton person={person} to={to} />
          ))}
        </ul>
      </Section>
    </>
  )
}

/** The ways in; in the sandbox also its people, to choose from. */
export function signInPageOf(ways: OtherWays) {
  return page({
    path: '/sign-in',
    roles: 'public',
    render: async ({ lang, query, read, view }) => {
      const isSandbox = view.sandbox !== undefined
      const { people, hasOrganisations } = await read(async ({ db, today }) => ({
        people: isSandbox ? await listSandboxPeople(db, lang, today, view.kiosk !== undefined) : [],
        hasOrganisations: await ways.hasOrganisations(db),
      }))
      const shown = { to: query['to'], isSandbox, people, hasOrganisations }
      return { title: messages.for(lang)('sign-in.title'), body: <SignIn {...shown} /> }
    },
  })
}
