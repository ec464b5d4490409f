import { useT } from '#platform/i18n/view.ts'
import { Card } from '#platform/ui/card.tsx'
import { CiteList } from '#platform/ui/cite.tsx'
import { Fold } from '#platform/ui/fold.tsx'
import { Actions } from '#platform/ui/layout.tsx'
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

function RouteFacts({ route }: { route: Route }) {
  const t = useT(messages)
  return (
    <SummaryList
      rows={(['whose', 'who', 'paper', 'what'] as const).map((one) => ({
        label: t(`routes.${one}`),
        value: t(`route.${route}.${one}`),
      }))}
    />
  )
}

function OpenTag({ isOpen: open }: { isOpen: boolean }) {
  const t = useT(messages)
  return <StatusTag tone={open ? 'done' : 'neutral'}>{t(open ? 'routes.open' : 'routes.closed')}</StatusTag>
}

function RouteCard({ route, whose }: { route: Route; whose: Whose | undefined }) {
  const t = useT(messages)
  const open = whose !== undefined && isOpen(route, whose)
  return (
    <Card title={t(`route.${route}`)}>
      {whose !== undefined && (
        <p>
          <OpenTag isOpen={open} />
        </p>
      )}
      <RouteFacts route={route} />
      {whose !== undefined && !open && <p>{t(`route.${route}.closed`)}</p>}
      {open && <ButtonLink href={paths.ask(whose.personId, route)}>{t(`route.${route}.ask`)}</ButtonLink>}
      <CiteList of={ROUTE_ACTS[route]} />
    </Card>
  )
}

/** For who has asked before: to ask anew at once, and what each route is on demand. */
function FoldedRoutes({ whose }: { whose: Whose }) {
  const t = useT(messages)
  return (
    <>
      <Actions>
        {IN_ORDER.filter((route) => isOpen(route, whose)).map((route) => (
          <ButtonLink href={paths.ask(whose.personId, route)} quiet>
            {t(`route.${route}.ask`)}
          </ButtonLink>
        ))}
      </Actions>
      <div>
        {IN_ORDER.map((route) => (
          <Fold
            title={t(`route.${route}`)}
            id={route}
            note={isOpen(route, whose) ? undefined : <OpenTag isOpen={false} />}
          >
            <RouteFacts route={route} />
            {!isOpen(route, whose) && <p>{t(`route.${route}.closed`)}</p>}
            <CiteList of={ROUTE_ACTS[route]} />
          </Fold>
        ))}
      </div>
    </>
  )
}

/** The two routes, kept apart from the first screen on. */
export function RouteCards({ whose, isFolded }: { whose?: Whose; isFolded?: boolean }) {
  if (whose !== undefined && isFolded === true) return <FoldedRoutes whose={whose} />
  return (
    <div class="flow">
      {IN_ORDER.map((route) => (
        <RouteCard route={route} whose={whose} />
      ))}
    </div>
  )
}
