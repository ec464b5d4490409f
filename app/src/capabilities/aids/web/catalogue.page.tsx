import { localize } from '@tirek/kernel'
import type { Role } from '#platform/access/roles.ts'
import { page } from '#platform/http/page.ts'
import { formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite, CiteList } from '#platform/ui/cite.tsx'
import { Filters } from '#platform/ui/filters.tsx'
import { Fold } from '#platform/ui/fold.tsx'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { ACTS, ROUTE_ACTS, ROUTES } from '../domain/acts.ts'
import { GROUPS, type Group } from '../domain/item.ts'
import { type ShownItem, showCatalogue } from '../use-cases/catalogue.ts'
import { paths } from './aids.paths.ts'
import { messages } from './messages.ts'
import { rowsOf } from './parts.tsx'
import { RouteCards } from './route-cards.tsx'
import { nothingHere } from './shown.ts'

type Query = Readonly<Record<string, string>>

function Choices({ query }: { query: Query }) {
  const t = useT(messages)
  const { text = '', route = '' } = query
  return (
    <Filters values={{ text, route }}>
      <TextField name="text" label={t('catalogue.search')} hint={t('catalogue.search-hint')} type="search" />
      <SelectField
        name="route"
        label={t('label.route')}
        empty={t('catalogue.all')}
        options={ROUTES.map((value) => ({ value, label: t(`route.${value}`) }))}
      />
    </Filters>
  )
}

/** One group of the catalogue: closed until it is asked for, open in what was found. */
function Items({ of, group, open }: { of: readonly ShownItem[]; group: Group; open: boolean }) {
  const t = useT(messages)
  const { lang } = useView()
  if (of.length === 0) return null
  const items = of.map((one) => ({
    title: <Link href={paths.item(one.key)}>{localize(one.name, lang)}</Link>,
    note: localize(one.about, lang),
    ...(one.routes.length === 1
      ? { end: <StatusTag tone="neutral">{t('catalogue.by-programme')}</StatusTag> }
      : {}),
  }))
  return (
    <Fold title={t(`group.${group}`)} id={group} note={formatNumber(lang, of.length)} open={open}>
      <CardList items={items} />
    </Fold>
  )
}

function Catalogue({ items, query }: { items: readonly ShownItem[]; query: Query }) {
  const t = useT(messages)
  const { text = '', group = '', route = '' } = query
  const isSought = text.trim() !== '' || group !== ''
  return (
    <>
      <Step title={t('catalogue.title')} lead={t('catalogue.lead')} />
      <Choices query={{ text, route }} />
      {items.length === 0 && <EmptyState title={t('catalogue.none')}>{t('catalogue.none-hint')}</EmptyState>}
      {items.length > 0 && (
        <div>
          {GROUPS.map((one) => (
            <Items of={items.filter((item) => item.group === one)} group={one} open={isSought} />
          ))}
        </div>
      )}
      <p class="soft">{t('catalogue.two-routes')}</p>
      <Actions>
        <ButtonLink href={paths.routes()}>{t('routes.title')}</ButtonLink>
      </Actions>
      <CiteList of={[ACTS.indication, ACTS.prosthetics, ACTS.means, ACTS.free]} />
    </>
  )
}

const known = <V extends string>(values: readonly V[], text: string | undefined): V | undefined =>
  values.find((one) => one === text)

/** What a child may have, all of it free: for everybody to read and search. */
export const cataloguePage = page({
  path: paths.catalogue(),
  roles: 'public',
  render: async ({ ask, lang, query }) => {
    const { items } = await ask(showCatalogue, {
      text: query['text']?.slice(0, 200),
      group: known(GROUPS, query['group']),
      route: known(ROUTES, query['route']),
    })
    return { title: messages.for(lang)('catalogue.title'), body: <Catalogue items={items} query={query} /> }
  },
})

function Facts({ of }: { of: ShownItem }) {
  const t = useT(messages)
  const { lang } = useView()
  const { replacedAfterMonths: months, proposedYears: years } = of
  const rows = rowsOf([
    { label: t('catalogue.group'), value: t(`group.${of.group}`) },
    {
      label: t('item.routes'),
      value: (
        <ul>
          {of.routes.map((route) => (
            <li>
              {t(`route.${route}`)} <Cite of={ROUTE_ACTS[route][0] ?? ACTS.twoRoutes} />
            </li>
          ))}
        </ul>
      ),
    },
    of.measure === null ? undefined : { label: t('item.measure'), value: t(`measure.${of.measure}`) },
    {
      label: t('item.term'),
      value:
        months === null ? (
          t('item.no-term')
        ) : (
          <>
            {t('item.months', { n: months })} <Cite of={ACTS.terms} />
            <div class="small">{t('item.term-note')}</div>
          </>
        ),
    },
    years === null ? undefined : { label: t('item.proposal'), value: t('item.years', { n: years }) },
    {
      label: t('item.channel'),
      value:
        of.madeToOrder === null ? (
          <>
            {t('channel.portal')} <Cite of={ACTS.portal} />
          </>
        ) : (
          <>
            {t('item.made-to-order')} <Cite of={ACTS.byKind} />
          </>
        ),
    },
    { label: t('item.suppliers'), value: formatNumber(lang, of.suppliers) },
    of.iso.length === 0
      ? undefined
      : { label: t('item.iso'), value: `${of.iso.join(', ')} (${t('item.not-verified')})` },
  ])
  return <SummaryList rows={rows} />
}

/** One item: what it is for, by which routes, how often it is replaced. */
export const itemPage = page({
  path: paths.item(':item'),
  roles: 'public',
  render: async ({ ask, lang, params }) => {
    const t = messages.for(lang)
    const { items } = await ask(showCatalogue, { item: params['item'] ?? '' })
    const [of] = items
    if (of === undefined) throw nothingHere('item')
    const title = localize(of.name, lang)
    const body = (
      <>
        <Step title={title} lead={localize(of.about, lang)} back={paths.catalogue()} />
        <p>
          <StatusTag tone="done">{t('item.free')}</StatusTag>
        </p>
        <Facts of={of} />
      </>
    )
    return { title, body }
  },
})

function Routes({ role }: { role: Role }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('routes.title')} lead={t('routes.lead')} back={paths.catalogue()} />
      <RouteCards />
      {role === 'public' && <p class="soft">{t('routes.sign-in')}</p>}
    </>
  )
}

/** Which of the two routes is mine: one plain page. */
export const routesPage = page({
  path: paths.routes(),
  roles: 'public',
  render: async ({ actor, lang }) => ({
    title: messages.for(lang)('routes.title'),
    body: <Routes role={actor.role} />,
  }),
})
