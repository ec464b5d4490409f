import { page } from '#platform/http/page.ts'
import { withLang } from '#platform/i18n/lang.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { listSandboxPeople, type SandboxPerson } from '#platform/sandbox/sign-in.ts'
import { Step } from '#platform/ui/headings.tsx'
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

function EdsWay({ to }: { to: string | undefined }) {
  const t = useT(messages)
  return (
    <p>
      <Link href={to === undefined ? '/sign-in/eds' : withQuery('/sign-in/eds', { to })}>
        {t('eds.title')}
      </Link>
    </p>
  )
}

function OrganisationWay({ to }: { to: string | undefined }) {
  const t = useT(messages)
  const href = '/sign-in/organisation'
  return (
    <p>
      <Link href={to === undefined ? href : withQuery(href, { to })}>{t('sign-in.organisation')}</Link>
    </p>
  )
}

function SignIn({
  people,
  to,
  isSandbox,
}: {
  people: readonly SandboxPerson[]
  to: string | undefined
  isSandbox: boolean
}) {
  const t = useT(messages)
  if (!isSandbox)
    return (
      <>
        <Step title={t('sign-in.title')} />
        <EdsWay to={to} />
        <OrganisationWay to={to} />
      </>
    )
  return (
    <>
      <Step title={t('sign-in.title')} lead={t('sign-in.lead')} />
      <Notice tone="info">{t('sign-in.invented')}</Notice>
      <EdsWay to={to} />
      <OrganisationWay to={to} />
      {people.length === 0 && <EmptyState title={t('sign-in.nobody')}>{t('sign-in.nobody-hint')}</EmptyState>}
      <ul class="list boxed">
        {people.map((person) => (
          <PersonButton person={person} to={to} />
        ))}
      </ul>
    </>
  )
}

/** Sign-in of the sandbox: choose a person. Outside sandbox mode the page says how to sign in. */
export const signInPage = page({
  path: '/sign-in',
  roles: 'public',
  render: async ({ lang, query, read, view }) => {
    const isSandbox = view.sandbox !== undefined
    const people = isSandbox ? await read((act) => listSandboxPeople(act.db, lang, act.today)) : []
    const body = <SignIn people={people} to={query['to']} isSandbox={isSandbox} />
    return { title: messages.for(lang)('sign-in.title'), body }
  },
})
