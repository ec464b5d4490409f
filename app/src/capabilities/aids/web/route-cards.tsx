import { useT } from '#platform/i18n/view.ts'
import { Card } from '#platform/ui/card.tsx'
import { CiteList } from '#platform/ui/cite.tsx'
import { ButtonLink } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { ROUTE_ACTS, type Route } from '../domain/acts.ts'
import { paths } from './aids.paths.ts'
import { messages } from './messages.ts'

/** Whose routes: of a child that is known, or of anybody who reads. */
export interface Whose {
  readonly personId: string
  readonly isChild: boolean
  readonly hasDisability: boolean
}

/** The medical route stands first: it asks for least. */
const IN_ORDER = ['medical-indication', 'disability-programme'] as const satisfies readonly Route[]

function isOpen(route: Route, { isChild, hasDisability }: Whose): boolean {
  return route === 'medical-indication' ? isChild : hasDisability
}

function RouteCard({ route, whose }: { route: Route; whose: Whose | undefined }) {
  const t = useT(messages)
  const open = whose !== undefined && isOpen(route, whose)
  return (
    <Card title={t(`route.${route}`)}>
      {whose !== undefined && (
        <p>
          <StatusTag tone={open ? 'done' : 'neutral'}>{t(open ? 'routes.open' : 'routes.closed')}</StatusTag>
        </p>
      )}
      <SummaryList
        rows={(['whose', 'who', 'paper', 'what'] as const).map((one) => ({
          label: t(`routes.${one}`),
          value: t(`route.${route}.${one}`),
        }))}
      />
      {whose !== undefined && !open && <p>{t(`route.${route}.closed`)}</p>}
      {open && <ButtonLink href={paths.ask(whose.personId, route)}>{t(`route.${route}.ask`)}</ButtonLink>}
      <CiteList of={ROUTE_ACTS[route]} />
    </Card>
  )
}

/** The two routes, kept apart from the first screen on. */
export function RouteCards({ whose }: { whose?: Whose }) {
  return (
    <div class="flow">
      {IN_ORDER.map((route) => (
        <RouteCard route={route} whose={whose} />
      ))}
    </div>
  )
}
