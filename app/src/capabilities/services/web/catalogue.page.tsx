import type { z } from 'zod'
import type { Role } from '#platform/access/roles.ts'
import { page } from '#platform/http/page.ts'
import { formatList, formatNumber } from '#platform/i18n/format.ts'
import { useT } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite, CiteList } from '#platform/ui/cite.tsx'
import { Filters } from '#platform/ui/filters.tsx'
import { Fold } from '#platform/ui/fold.tsx'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { ACTS } from '../domain/acts.ts'
import { FAMILIES, LAW_KINDS, SECTORS, STANDARD_KINDS } from '../domain/catalogue.ts'
import { rolesOf } from '../permissions.ts'
import { showCatalogue } from '../use-cases/catalogue.ts'
import { messages } from './messages.ts'
import { useWords } from './parts.tsx'
import { paths } from './services.paths.ts'

type Item = z.output<typeof showCatalogue.output>['items'][number]
type Query = Readonly<Record<string, string>>

function ItemNote({ item }: { item: Item }) {
  const t = useT(messages)
  const { name, lang } = useWords()
  return (
    <>
      <div>{name(item.about)}</div>
      <div class="soft">
        {t('catalogue.law-kind')}: {t(`law-kind.${item.law}`)} <Cite of={LAW_KINDS[item.law].cite} />
      </div>
      {item.standard !== null && (
        <div class="soft">
          {t('catalogue.standard-kind')}: {t(`standard.${item.standard}`)}
        </div>
      )}
      {item.profile !== null && (
        <div class="soft">
          {t('catalogue.profile')}: {t(`profile.${item.profile}`)}
        </div>
      )}
      <div class="soft">
        {t('catalogue.sectors')}:{' '}
        {formatList(
          lang,
          item.sectors.map((one) => t(`sector.${one}`)),
        )}
      </div>
    </>
  )
}

type Group = { items: readonly Item[]; title: string; id: string; open: boolean }

/** One group of the catalogue: closed until it is asked for, open in what was found. */
function ItemsOf({ items, title, id, open }: Group) {
  const t = useT(messages)
  const { name, lang } = useWords()
  if (items.length === 0) return null
  return (
    <Fold title={title} id={id} note={formatNumber(lang, items.length)} open={open}>
      <CardList
        items={items.map((one) => ({
          title: <b>{name(one.name)}</b>,
          note: <ItemNote item={one} />,
          end: <StatusTag tone="done">{t('catalogue.free')}</StatusTag>,
        }))}
      />
    </Fold>
  )
}

function Choices({ query }: { query: Query }) {
  const t = useT(messages)
  const { family = '', standard = '', sector = '' } = query
  return (
    <Filters values={{ family, standard, sector }}>
      <SelectField
        name="family"
        label={t('catalogue.family')}
        empty={t('catalogue.all')}
        options={FAMILIES.map((value) => ({ value, label: t(`family.${value}`) }))}
      />
      <SelectField
        name="standard"
        label={t('catalogue.standard-kind')}
        empty={t('catalogue.all')}
        options={STANDARD_KINDS.map((value) => ({ value, label: t(`standard.${value}`) }))}
      />
      <SelectField
        name="sector"
        label={t('catalogue.sectors')}
        empty={t('catalogue.all')}
        options={SECTORS.map((value) => ({ value, label: t(`sector.${value}`) }))}
      />
    </Filters>
  )
}

function Aids({ items, open }: Pick<Group, 'items' | 'open'>) {
  const t = useT(messages)
  return (
    <>
      <ItemsOf items={items} title={t('catalogue.aids')} id="aids" open={open} />
      {items.length > 0 && (
        <p class="measure">
          {t('catalogue.two-routes')} <Cite of={ACTS.aids} />{' '}
          <Link href="/aids">{t('catalogue.aids-open')}</Link>
        </p>
      )}
    </>
  )
}

/** Where those who work with services go on from here. */
function Work({ role }: { role: Role }) {
  const t = useT(messages)
  const links = [
    { action: 'services.desk', href: paths.desk(), title: t('desk.title') },
    { action: 'services.figures', href: paths.figures(), title: t('figures.title') },
    { action: 'services.severe-care', href: paths.care(), title: t('care.title') },
  ].filter(({ action }) => rolesOf(action).includes(role))
  if (links.length === 0) return null
  return (
    <Actions>
      {links.map(({ href, title }) => (
        <ButtonLink href={href} quiet>
          {title}
        </ButtonLink>
      ))}
    </Actions>
  )
}

function Catalogue({ items, query, role }: { items: readonly Item[]; query: Query; role: Role }) {
  const t = useT(messages)
  const isSought = [query['family'], query['standard'], query['sector']].some(Boolean)
  return (
    <>
      <Step title={t('catalogue.title')} lead={t('catalogue.lead')} />
      <Work role={role} />
      <Choices query={query} />
      {items.length === 0 && <EmptyState title={t('catalogue.none')}>{t('catalogue.none-hint')}</EmptyState>}
      <div>
        {FAMILIES.map((family) => (
          <ItemsOf
            items={items.filter((one) => one.family === family && !one.isAid)}
            title={t(`family.${family}`)}
            id={family}
            open={isSought}
          />
        ))}
        <Aids items={items.filter((one) => one.isAid)} open={isSought} />
      </div>
      <CiteList of={[ACTS.guarantee, ACTS.freeSupport, ACTS.freeCorrection]} />
    </>
  )
}

const known = <V extends string>(values: readonly V[], text: string | undefined): V | undefined =>
  values.find((one) => one === text)

/** What a child may have, all of it free: for everybody to read. */
export const cataloguePage = page({
  path: paths.catalogue(),
  roles: 'public',
  render: async ({ ask, actor, lang, query }) => {
    const { items } = await ask(showCatalogue, {
      family: known(FAMILIES, query['family']),
      standard: known(STANDARD_KINDS, query['standard']),
      sector: known(SECTORS, query['sector']),
    })
    return {
      title: messages.for(lang)('catalogue.title'),
      body: <Catalogue items={items} query={query} role={actor.role} />,
    }
  },
})
