import type { LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { Tabs } from '#platform/ui/nav-parts.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { NumberedPages, pageNumber } from '#platform/ui/numbered-pages.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { KEEPER, PAIR_STATES, type PairState } from '../domain/pair.ts'
import { type ListedPair, listPairsQuery } from '../use-cases/list-pairs.ts'
import { messages } from './messages.ts'
import { paths } from './registry.paths.ts'
import { rolesOf } from './roles.ts'

function Born({ pair }: { pair: ListedPair }) {
  const t = useT(messages)
  const { lang } = useView()
  const days = [pair.left, pair.right].map((side) => formatDate(lang, side.birthDate as LocalDate))
  return (
    <>
      <div>
        {t('pairs.born')}: {[...new Set(days)].join(' · ')}
      </div>
      {pair.left.region !== pair.right.region && <div>{t('pairs.other-region')}</div>}
      {pair.reason !== null && (
        <div>
          {t('pairs.reason')}: {pair.reason}
        </div>
      )}
    </>
  )
}

interface PairsProps {
  readonly list: z.output<typeof listPairsQuery.output>
  readonly state: PairState
  readonly page: number
}

function Pairs({ list, state, page: at }: PairsProps) {
  const t = useT(messages)
  const items = list.pairs.map((pair) => ({
    title: (
      <Link href={paths.pair(pair.id)}>
        {pair.left.fullName} · {pair.right.fullName}
      </Link>
    ),
    note: <Born pair={pair} />,
    end: (
      <StatusTag tone="neutral">
        {t('pairs.score')}: {pair.score}
      </StatusTag>
    ),
  }))
  const tabs = PAIR_STATES.map((one) => ({
    href: paths.pairsIn(one),
    label: t(`pairs.state.${one}`),
    count: list.counts[one],
    isCurrent: one === state,
  }))
  return (
    <>
      <Step
        title={t('pairs.title')}
        back="/home"
        lead={
          <>
            {t('pairs.lead')} <Cite of={KEEPER} />
          </>
        }
      />
      <Tabs tabs={tabs} label={t('pairs.states')} />
      {items.length === 0 ? <EmptyState title={t('pairs.none')} /> : <CardList items={items} />}
      <NumberedPages page={at} pages={list.pages} />
    </>
  )
}

/** The desk of a register keeper: pairs that wait, the likeliest first, and those that were decided. */
export const pairsPage = page({
  path: paths.pairs(),
  roles: rolesOf('registry.pairs'),
  render: async ({ ask, query, lang }) => {
    const state = PAIR_STATES.find((one) => one === query['state']) ?? 'open'
    const at = pageNumber(query['page'])
    const list = await ask(listPairsQuery, { state, page: Math.min(at, 500) })
    return { title: messages.for(lang)('pairs.title'), body: <Pairs list={list} state={state} page={at} /> }
  },
})
