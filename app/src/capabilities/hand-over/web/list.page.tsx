import type { LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { CardList, NowCard } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { PersonHead } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { ACTS } from '../domain/acts.ts'
import { rolesOf } from '../permissions.ts'
import type { ShownItem } from '../use-cases/shapes.ts'
import { showList } from '../use-cases/show-list.ts'
import { paths } from './hand-over.paths.ts'
import { messages } from './messages.ts'
import { ItemTag, Said, useDay } from './parts.tsx'

export type ShownList = z.output<typeof showList.output>

/** The head of every page about one person. */
export function Head({ person }: Pick<ShownList, 'person'>) {
  const t = useT(messages)
  const day = useDay()
  return (
    <PersonHead
      caption={t('head.caption')}
      name={person.fullName}
      facts={[day(person.birthDate), t('head.age', { n: person.years })]}
      back={`/path/${person.id}`}
    />
  )
}

function View({ shown }: { shown: ShownList }) {
  const t = useT(messages)
  const day = useDay()
  const { view, list, person, mayAct } = shown
  if (list === null) return null
  const change = mayAct ? { href: paths.view(person.id), label: t('view.write') } : undefined
  if (view === null)
    return (
      <NowCard title={t('view.first')} primary={change}>
        <p>{t('view.first-text')}</p>
      </NowCard>
    )
  const rows = view.heard
    ? [
        { label: t('view.how'), value: view.how },
        { label: t('view.help'), value: view.help },
        { label: t('view.taken'), value: view.takenIntoAccount },
      ]
    : [{ label: t('view.reason'), value: view.reason }]
  return (
    <Section title={t('view.title')} id="view">
      {view.said !== null && <Said words={view.said} />}
      <SummaryList rows={rows.filter(({ value }) => value !== null)} />
      <p class="soft">
        {list.viewOn !== null && day(list.viewOn)} <Cite of={ACTS.ownView} />
      </p>
      {change !== undefined && <Link href={change.href}>{change.label}</Link>}
    </Section>
  )
}

function Items({ shown, today }: { shown: ShownList; today: LocalDate }) {
  const t = useT(messages)
  const line = (item: ShownItem) => ({
    title: <Link href={paths.item(shown.person.id, item.kind)}>{t(`item.${item.kind}`)}</Link>,
    note: (
      <>
        {t('item.owner')}: {t(`owner.${item.owner}`)}
      </>
    ),
    end: <ItemTag item={item} today={today} />,
  })
  return (
    <Section title={t('list.items')} id="items">
      <CardList items={shown.items.map(line)} />
    </Section>
  )
}

function State({ shown }: { shown: ShownList }) {
  const t = useT(messages)
  const day = useDay()
  const { list } = shown
  if (list === null) return <EmptyState title={t('list.none')}>{t('list.none-text')}</EmptyState>
  if (list.state === 'preparing')
    return (
      <p>
        {t('list.majority')}: <b>{day(list.majorityOn)}</b> <Cite of={ACTS.untilMajority} />
      </p>
    )
  return (
    <Notice tone={list.state === 'complete' ? 'success' : 'info'} title={t(`list-state.${list.state}`)}>
      <p>{t(`list-state.${list.state}.text`)}</p>
    </Notice>
  )
}

function Body({ shown, today }: { shown: ShownList; today: LocalDate }) {
  const t = useT(messages)
  const { person, list } = shown
  return (
    <>
      <Head person={person} />
      <h2>{t('list.title')}</h2>
      <p class="lead measure">{t(person.isChild ? 'list.lead' : 'list.lead-adult')}</p>
      <State shown={shown} />
      <View shown={shown} />
      {list !== null && <Items shown={shown} today={today} />}
      <Actions>
        {list !== null && (
          <ButtonLink href={paths.diagnosticsOf(person.id)} quiet>
            {t('diagnostics.title')}
          </ButtonLink>
        )}
        {shown.hasSummary && (
          <ButtonLink href={paths.summary(person.id)} quiet>
            {t('summary.title')}
          </ButtonLink>
        )}
        <ButtonLink href={paths.birthdays(person.id)} quiet>
          {t('birthdays.title')}
        </ButtonLink>
      </Actions>
      <p class="soft">{t('list.no-breach')}</p>
    </>
  )
}

/** The hand-over list of one person: the own view first, then what is settled, until when, by whom. */
export const listPage = page({
  path: paths.list(':personId'),
  roles: rolesOf('hand-over.show'),
  render: async ({ ask, lang, params, read }) => {
    const shown = await ask(showList, { personId: params['personId'] ?? '' })
    const today = await read((act) => Promise.resolve(act.today))
    return { title: messages.for(lang)('list.title'), body: <Body shown={shown} today={today} /> }
  },
})
