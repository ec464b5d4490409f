import type { Lang } from '@tirek/kernel'
import type { z } from 'zod'
import type { Role } from '#platform/access/roles.ts'
import { page, RefusedError } from '#platform/http/page.ts'
import { formatList, formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { NumberedPages, pageNumber } from '#platform/ui/numbered-pages.tsx'
import { type Column, DataTable } from '#platform/ui/table.tsx'
import { DueTag } from '#platform/ui/tags.tsx'
import { refusal } from '#platform/use-case/refusal.ts'
import { DESK_LINES, type DeskLine } from '../../domain/desk.ts'
import { listDesk } from '../../use-cases/list-desk-line.ts'
import { messages as placement } from '../messages.ts'
import { paths } from '../placement.paths.ts'
import { rolesOf } from '../roles.ts'
import { dayOf, dueOf, nameOf, StateTag, timeOf, wordOf } from '../words.tsx'
import { messages } from './messages.ts'
import { lineTitle } from './words.ts'

type Shown = z.output<(typeof listDesk)['output']>
type Entry = Shown['entries'][number]

/** Lines of several states (late, soon) ask of each request what its own state wants. */
const isToNotify = (line: DeskLine, { state }: Entry) =>
  line.startsWith('notice-') || ((line === 'late' || line === 'soon') && state === 'decided')

/** The one next action of a line, for whoever reads it. */
function nextOf(line: DeskLine, entry: Entry, role: Role, lang: Lang): { href: string; label: string } {
  const t = messages.for(lang)
  const words = placement.for(lang)
  const here = paths.request(entry.requestId)
  if (line === 'intake') return { href: paths.step(entry.requestId, 'package'), label: words('do.check') }
  if (line.endsWith('-person') && role === 'ed-head')
    return { href: paths.step(entry.requestId, 'substitute'), label: words('do.substitute') }
  if (line.endsWith('-person')) return { href: here, label: t('next.head') }
  if (line.startsWith('look-up-')) return { href: here, label: words('do.retry') }
  if (isToNotify(line, entry)) return { href: here, label: words('do.notify') }
  if (line.startsWith('receipt-'))
    return { href: paths.step(entry.requestId, 'receipt'), label: words('do.receipt-staff') }
  if (line === 'breach') return { href: paths.stay(entry.requestId), label: t('next.stay') }
  if (line === 'e-sobes' || line === 'decision') return { href: here, label: words('do.open') }
  return { href: here, label: t('next.call') }
}

/** The last day with what is left of it, and how it was counted. */
function Term({ entry }: { entry: Entry }) {
  const t = useT(messages)
  const { lang } = useView()
  const { clock } = entry
  if (clock === null) return <>{t('since', { when: timeOf(lang, entry.since) ?? '' })}</>
  const { from, days } = clock
  return (
    <>
      <DueTag {...dueOf(clock)} />
      {from !== null && (
        <span class="small soft">
          <br />
          {days === null
            ? t('counted-from', { from: dayOf(lang, from) ?? '' })
            : t(clock.unit === 'working' ? 'counted-working' : 'counted-calendar', {
                days,
                from: dayOf(lang, from) ?? '',
              })}
        </span>
      )}
    </>
  )
}

/** What a request lacks: papers, defects, answers. */
function lackOf(entry: Entry, lang: Lang): readonly string[] {
  const t = messages.for(lang)
  const words = (kind: string) => wordOf(lang, 'document', kind)
  const papers = formatList(lang, entry.missing.map(words))
  return [
    ...(entry.missing.length === 0 ? [] : [t('lack.papers', { papers })]),
    ...entry.defects.map((one) => t('lack.defect', { document: words(one.document), what: one.what })),
    ...entry.lookUps.map((one) =>
      t('lack.look-up', {
        source: wordOf(lang, 'look-up', one.kind),
        standing: t(`standing.${one.standing}`),
        attempts: one.attempts,
      }),
    ),
    ...(entry.breaches === 0 ? [] : [t('lack.breaches', { n: entry.breaches })]),
  ]
}

function Lack({ entry }: { entry: Entry }) {
  const { lang } = useView()
  const parts = lackOf(entry, lang)
  if (parts.length === 0) return <span class="soft">—</span>
  return (
    <ul>
      {parts.map((part) => (
        <li>{part}</li>
      ))}
    </ul>
  )
}

/** Columns that say the same of everybody, or nothing of anybody, are left out. */
function columnsOf({ line, entries }: Shown, role: Role, lang: Lang): readonly Column<Entry>[] {
  const t = messages.for(lang)
  const words = placement.for(lang)
  const columns: readonly (Column<Entry> & { readonly isShown: boolean })[] = [
    {
      key: 'person',
      title: words('list.person'),
      isRowHeader: true,
      isShown: true,
      cell: (row) => <Link href={paths.request(row.requestId)}>{row.personName}</Link>,
    },
    { key: 'number', title: words('list.number'), isShown: true, cell: (row) => row.number },
    {
      key: 'state',
      title: words('list.state'),
      isShown: new Set(entries.map(({ state }) => state)).size > 1,
      cell: (row) => <StateTag state={row.state} />,
    },
    {
      key: 'term',
      title: words('list.due'),
      isShown: line !== 'breach',
      cell: (row) => <Term entry={row} />,
    },
    {
      key: 'lack',
      title: t(line === 'breach' ? 'breaches' : 'lack'),
      isShown: entries.some((one) => lackOf(one, lang).length > 0),
      cell: (row) => <Lack entry={row} />,
    },
    {
      key: 'organisation',
      title: words('list.organisation'),
      isShown: entries.some(({ organisationName }) => organisationName !== null),
      cell: (row) => nameOf(lang, row.organisationName) ?? '—',
    },
    {
      key: 'next',
      title: t('next'),
      isShown: true,
      cell: (row) => <NextLink line={line} entry={row} role={role} />,
    },
  ]
  return columns.filter(({ isShown }) => isShown)
}

function NextLink({ line, entry, role }: { line: DeskLine; entry: Entry; role: Role }) {
  const { lang } = useView()
  const { href, label } = nextOf(line, entry, role, lang)
  return <Link href={href}>{label}</Link>
}

function LineBody({ shown, role }: { shown: Shown; role: Role }) {
  const t = useT(messages)
  const { lang } = useView()
  const title = lineTitle(lang, shown.line)
  return (
    <>
      <Step
        title={title}
        caption={t('total', { n: formatNumber(lang, shown.total) })}
        lead={t('oldest-first')}
        back={paths.desk()}
      />
      <DataTable
        caption={title}
        isCaptionHidden
        isStacked
        rows={shown.entries}
        rowKey={(row) => row.requestId}
        empty={<EmptyState title={t('empty')}>{t('empty-hint')}</EmptyState>}
        columns={columnsOf(shown, role, lang)}
      />
      {shown.pages > 1 && <NumberedPages page={shown.page} pages={shown.pages} />}
    </>
  )
}

/** One line of the desk: who it is, what they lack, the one thing to do. */
export const deskLinePage = page({
  path: paths.deskLine(':line'),
  roles: rolesOf('placement.desk-line'),
  render: async ({ ask, actor, lang, params, query }) => {
    const line = DESK_LINES.find((one) => one === params['line'])
    if (line === undefined) throw new RefusedError(refusal('platform.not-found', { status: 'not-found' }))
    const shown = await ask(listDesk, { line, page: pageNumber(query['page']) })
    return { title: lineTitle(lang, line), body: <LineBody shown={shown} role={actor.role} /> }
  },
})
