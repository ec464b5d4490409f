import { page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Link, withQuery } from '#platform/ui/link.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { listOrganisationWays, type OrganisationWay } from '../read/organisations.ts'
import { messages } from './messages.ts'
import { paths } from './paths.ts'

/** What can go wrong on the way, as the page words it. */
const WHY = [
  'over',
  'other-browser',
  'not-set',
  'down',
  'refused',
  'answer',
  'not-staff',
  'no-account',
  'account-closed',
] as const

type Why = (typeof WHY)[number] | 'other'

interface Shown {
  readonly ways: readonly OrganisationWay[]
  readonly to: string | undefined
  readonly why: Why | undefined
}

function whyOf(code: string | undefined): Why | undefined {
  if (code === undefined) return undefined
  return WHY.find((one) => code === `organisation-sign-in.${one}`) ?? 'other'
}

function Problem({ why }: { why: Why }) {
  const t = useT(messages)
  return (
    <Notice tone="warning" title={t(`refusal.${why}`)}>
      <p>{t(`remedy.${why}`)}</p>
      <p>
        <Link href="/sign-in">{t('ways.other')}</Link>
      </p>
    </Notice>
  )
}

function Ways({ ways, to, why }: Shown) {
  const t = useT(messages)
  const at = (id: string) => (to === undefined ? paths.leave(id) : withQuery(paths.leave(id), { to }))
  return (
    <>
      <Step title={t('ways.title')} back="/sign-in" lead={t('ways.lead')} />
      {why !== undefined && <Problem why={why} />}
      {ways.length === 0 ? (
        <EmptyState title={t('ways.none')}>{t('ways.none-hint')}</EmptyState>
      ) : (
        <ul class="list boxed">
          {ways.map(({ providerId, organisation }) => (
            <li>
              <Link href={at(providerId)}>{organisation}</Link>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** The organisations whose staff signs in through them; after a failed attempt also what went wrong. */
export const waysPage = page({
  path: paths.ways(),
  roles: 'public',
  render: async ({ lang, query, read }) => {
    const ways = await read((act) => listOrganisationWays(act.db, lang))
    const shown = { ways, to: query['to'], why: whyOf(query['why']) }
    return { title: messages.for(lang)('ways.title'), body: <Ways {...shown} /> }
  },
})
