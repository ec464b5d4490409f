import type { Lang } from '@tirek/kernel'
import type { z } from 'zod'
import { isFamily } from '#platform/access/roles.ts'
import { page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Filters } from '#platform/ui/filters.tsx'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link, withQuery } from '#platform/ui/link.tsx'
import { Pagination } from '#platform/ui/nav-parts.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { STATES, type State } from '../domain/states.ts'
import { listRequests } from '../use-cases/list-requests.ts'
import { messages } from './messages.ts'
import { paths } from './placement.paths.ts'
import { rolesOf } from './roles.ts'
import { LineDue, nameOf, StateTag, type Words, wordOf } from './words.tsx'

export type Listed = z.output<(typeof listRequests)['output']>
type Line = Listed['requests'][number]

/** Requests as a table: who, state, clock. */
export function RequestTable({
  rows,
  caption,
  isHouse = false,
  hasNoTerm = false,
}: {
  rows: readonly Line[]
  caption: string
  /** True on the organisation's own desk: whose places they are needs no saying. */
  isHouse?: boolean
  /** True where no term stands over anybody: residents. */
  hasNoTerm?: boolean
}) {
  const t = useT(messages)
  const { lang } = useView()
  const columns = columnsOf(t, lang)
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      isStacked
      rows={rows}
      rowKey={(row) => row.requestId}
      empty={
        isHouse ? (
          <EmptyState title={t('house.no-one')} />
        ) : (
          <EmptyState title={t('list.none')}>{t('list.none-hint')}</EmptyState>
        )
      }
      columns={[
        columns.person,
        columns.number,
        columns.state,
        ...(hasNoTerm ? [] : [columns.due]),
        ...(isHouse ? [] : [columns.organisation]),
      ]}
    />
  )
}

function columnsOf(t: Words, lang: Lang) {
  return {
    person: {
      key: 'person',
      title: t('list.person'),
      isRowHeader: true,
      cell: (row: Line) => <Link href={paths.request(row.requestId)}>{row.personName}</Link>,
    },
    number: { key: 'number', title: t('list.number'), cell: (row: Line) => row.number },
    state: { key: 'state', title: t('list.state'), cell: (row: Line) => <StateTag state={row.state} /> },
    due: { key: 'due', title: t('list.due'), cell: (row: Line) => <LineDue clock={row.clock} /> },
    organisation: {
      key: 'organisation',
      title: t('list.organisation'),
      cell: (row: Line) => nameOf(lang, row.organisationName) ?? '—',
    },
  }
}

type Props = {
  readonly listed: Listed
  readonly chosen: string
  readonly isFamily: boolean
}

function ListBody({ listed, chosen, isFamily }: Props) {
  const t = useT(messages)
  const { lang, path } = useView()
  const options = STATES.filter((state) => (listed.counts[state] ?? 0) > 0).map((state) => ({
    value: state,
    label: `${wordOf(lang, 'state', state)} (${listed.counts[state]})`,
  }))
  const { next } = listed
  return (
    <>
      <Step title={t('list.title')} lead={t(isFamily ? 'list.lead-own' : 'list.lead')} />
      {!isFamily && (
        <Filters values={{ state: chosen }} label={t('list.filter')}>
          <SelectField name="state" label={t('list.state')} empty={t('list.all')} options={options} />
        </Filters>
      )}
      <RequestTable rows={listed.requests} caption={t('list.title')} />
      <Pagination
        next={
          next === null
            ? undefined
            : withQuery(path, {
                due: next.afterDue ?? undefined,
                since: next.afterSince,
                after: next.afterId,
              })
        }
      />
    </>
  )
}

function cursorIn({ due, since, after }: Readonly<Record<string, string | undefined>>) {
  if (since === undefined || after === undefined) return {}
  return { afterSince: since, afterId: after, ...(due === undefined ? {} : { afterDue: due }) }
}

/** The worklist of staff by their clocks, and the own requests of a family. */
export const listPage = page({
  path: paths.list(),
  roles: rolesOf('placement.requests'),
  render: async ({ ask, actor, lang, query }) => {
    const chosen = STATES.find((state) => state === query['state'])
    const states: readonly State[] = chosen === undefined ? STATES : [chosen]
    const listed = await ask(listRequests, { states: [...states], ...cursorIn(query) })
    return {
      title: messages.for(lang)('list.title'),
      body: <ListBody listed={listed} chosen={chosen ?? ''} isFamily={isFamily(actor)} />,
    }
  },
})
