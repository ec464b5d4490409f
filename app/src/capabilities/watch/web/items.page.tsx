import { type LocalDate, localize } from '@tirek/kernel'
import type { Actor } from '#platform/access/actor.ts'
import { ROLES } from '#platform/access/roles.ts'
import { type Page, page } from '#platform/http/page.ts'
import { formatShortDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { Tabs } from '#platform/ui/nav-parts.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { type ItemList, LISTS, type listItemsOf } from '../use-cases/list-items.ts'
import type { ShownItem } from '../use-cases/shapes.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { paths } from './watch.paths.ts'

/** How an item stands: past its day, promised, or waiting. */
export function ItemTag({ item }: { item: Pick<ShownItem, 'isLate' | 'state'> }) {
  const t = useT(messages)
  if (item.isLate) return <StatusTag tone="late">{t('tag.late')}</StatusTag>
  return item.state === 'answered' ? (
    <StatusTag tone="neutral">{t('tag.answered')}</StatusTag>
  ) : (
    <StatusTag tone="here">{t('tag.open')}</StatusTag>
  )
}

function Note({ item }: { item: ShownItem }) {
  const t = useT(messages)
  const { lang } = useView()
  const day = (text: string) => formatShortDate(lang, text as LocalDate)
  return (
    <>
      <div>{item.title}</div>
      <div class="small soft">
        {t('fact.since')}: {day(item.since)} · {t('fact.due')}: {day(item.dueOn)}
        {item.official !== null && ` · ${t('fact.official')}: ${item.official}`}
        {item.organisation !== null && ` · ${item.organisation}`}
      </div>
    </>
  )
}

const tabsOf = ({ role }: Actor): readonly ItemList[] =>
  role === 'leb-decision-maker' ? ['mine', 'escalated'] : ['mine', 'organisation']

function Items({ items, list, actor }: { items: readonly ShownItem[]; list: ItemList; actor: Actor }) {
  const t = useT(messages)
  const { lang } = useView()
  const tabs = tabsOf(actor).map((one) => ({
    href: paths.items(one),
    label: t(`work.${one}`),
    isCurrent: one === list,
  }))
  const lines = items.map((item) => ({
    title: <Link href={paths.item(item.id)}>{item.person.fullName ?? t('fact.closed-record')}</Link>,
    note: <Note item={item} />,
    end: <ItemTag item={item} />,
  }))
  return (
    <>
      <Step
        title={t('list.title')}
        caption={localize(ROLES[actor.role].name, lang)}
        lead={t('list.lead')}
        back="/home"
      />
      <Tabs tabs={tabs} label={t('list.title')} />
      <Section title={t(`work.${list}`)} id="items">
        {lines.length === 0 ? (
          <EmptyState title={t('list.none')}>{t('list.none-hint')}</EmptyState>
        ) : (
          <CardList items={lines} />
        )}
      </Section>
    </>
  )
}

/** What stands still before the reader. */
export function itemsPage(list: ReturnType<typeof listItemsOf>): Page {
  return page({
    path: paths.items(),
    roles: rolesOf('watch.items'),
    render: async ({ ask, actor, lang, query }) => {
      const chosen = LISTS.find((one) => one === query['list']) ?? 'mine'
      const { items } = await ask(list, { list: chosen })
      return {
        title: messages.for(lang)('list.title'),
        body: <Items items={items} list={chosen} actor={actor} />,
      }
    },
  })
}
