import type { LocalDate } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { type PageContext, page, RefusedError } from '#platform/http/page.ts'
import { formatDate, formatDateTime } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link, withQuery } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { Tabs } from '#platform/ui/nav-parts.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { refusal } from '#platform/use-case/refusal.ts'
import { showChecks } from '../use-cases/show-checks.ts'
import { showTable, tableNumberField } from '../use-cases/show-table.ts'
import { Differences, SumChecks } from './check-panel.tsx'
import { messages } from './messages.ts'
import { paths, tableHref } from './statistics.paths.ts'
import { FullTable, TableChart, TableMap } from './table-figures.tsx'
import type { Checks, Table } from './words.ts'

type Shown = { readonly table: Table; readonly checks: Checks }

/** What is asked for by the address of the page; used by the page and by the file. */
export async function readTable(context: PageContext): Promise<Table> {
  const number = tableNumberField.safeParse(context.params['number'])
  if (!number.success)
    throw new RefusedError(refusal('platform.not-found', { status: 'not-found', facts: { what: 'page' } }))

  const { source, corrected, merged } = context.query
  return context.ask(showTable, {
    number: number.data,
    source: source === 'registry' ? 'registry' : 'report',
    corrected: corrected === '1',
    merged: merged === '1',
  })
}

const hasCorrections = (table: Table) =>
  [...table.columns, ...table.rows].some((label) => label.correction !== null)

function Choices({ table }: Shown) {
  const t = useT(messages)
  const { path } = useView()
  const choice = (name: string, value: string | undefined, label: string, isCurrent: boolean) => ({
    href: withQuery(path, { [name]: value }),
    label,
    isCurrent,
  })
  const isReport = table.origin === 'report'
  return (
    <div class="flow-s">
      <Tabs
        label={t('table.origin')}
        tabs={[
          choice('source', undefined, t('origin.report'), isReport),
          choice('source', 'registry', t('origin.registry'), !isReport),
        ]}
      />
      {isReport && hasCorrections(table) && (
        <Tabs
          label={t('table.labels')}
          tabs={[
            choice('corrected', undefined, t('labels.printed'), !table.corrected),
            choice('corrected', '1', t('labels.corrected'), table.corrected),
          ]}
        />
      )}
      {table.rowsAre === 'regions' && (
        <Tabs
          label={t('table.territories')}
          tabs={[
            choice('merged', undefined, t('territories.separate'), !table.merged),
            choice('merged', '1', t('territories.merged'), table.merged),
          ]}
        />
      )}
    </div>
  )
}

function Warnings({ table }: Shown) {
  const t = useT(messages)
  return (
    <>
      {hasCorrections(table) && table.origin === 'report' && (
        <Notice tone="warning">
          {table.corrected ? t('labels.corrected-note') : t('labels.printed-note')}{' '}
          <Cite of={cite('project', 'DEC-12')} />
        </Notice>
      )}
      {table.territorialBasis === 'before-2022' && !table.merged && <Notice>{t('territories.note')}</Notice>}
      {table.columns.some((column) => column.role === 'subgroup') && <Notice>{t('table.subgroups')}</Notice>}
    </>
  )
}

function Limits({ table }: Shown) {
  const t = useT(messages)
  const { settlement, group, impairments } = table.unplaced
  const lines = [
    table.hiddenCells > 0 ? t('table.hidden', { n: table.hiddenCells }) : '',
    table.number === 1 && settlement > 0 ? t('unplaced.settlement', { n: settlement }) : '',
    table.number === 2 && group > 0 ? t('unplaced.group', { n: group }) : '',
    table.number === 4 && impairments > 0 ? t('unplaced.impairments', { n: impairments }) : '',
  ].filter((line) => line !== '')
  if (lines.length === 0) return null
  return (
    <ul class="list small">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}

function SourceList({ table }: Shown) {
  const t = useT(messages)
  const { lang } = useView()
  const basis =
    table.territorialBasis === 'current' || table.territorialBasis === 'country'
      ? table.territorialBasis
      : 'before-2022'
  const imported =
    table.importedAt === null ? t('table.shipped') : formatDateTime(lang, new Date(table.importedAt))
  return (
    <SummaryList
      rows={[
        { label: t('table.as-of'), value: formatDate(lang, table.asOf as LocalDate) },
        { label: t('table.source'), value: table.source },
        { label: t('table.published'), value: table.publishedIn },
        { label: t('table.imported'), value: imported },
        { label: t('table.basis'), value: t(`basis.${basis}`) },
      ]}
    />
  )
}

function Definitions({ table }: Shown) {
  const t = useT(messages)
  const categories = table.rowsAre === 'categories' ? table.rows : []
  const labels = [table.title, ...table.columns, ...categories]
  return (
    <DataTable
      caption={t('definitions.title')}
      isCaptionHidden
      isStacked
      rows={labels}
      rowKey={(label) => label.printed}
      columns={[
        {
          key: 'printed',
          title: t('definitions.printed'),
          isRowHeader: true,
          cell: (label) => <q lang="kk">{label.printed}</q>,
        },
        { key: 'label', title: t('definitions.label'), cell: (label) => label.label },
        { key: 'correction', title: t('definitions.correction'), cell: (label) => label.correction ?? '–' },
      ]}
    />
  )
}

/** The same choices for the file as for the page. */
function csvHref(path: string, number: number): string {
  const query = path.split('?')[1]
  return query === undefined ? `${tableHref(number)}/csv` : `${tableHref(number)}/csv?${query}`
}

function TableBody(shown: Shown) {
  const t = useT(messages)
  const { path } = useView()
  const { table, checks } = shown
  const own = checks.checks.filter((check) => check.tables.some((number) => number === table.number))
  return (
    <div class="flow">
      <Step caption={t('table.name', { number: table.number })} title={titleOf(table)} back={paths.index} />
      <Choices {...shown} />
      <Warnings {...shown} />
      <FullTable table={table} csvHref={csvHref(path, table.number)} />
      <Limits {...shown} />
      <TableChart table={table} />
      <TableMap table={table} />
      {table.origin === 'report' && (
        <Section
          id="checks"
          title={t('checks.title')}
          aside={<Link href={paths.checks}>{t('checks.all')}</Link>}
        >
          <SumChecks checks={own} />
          <Differences checks={own} />
        </Section>
      )}
      <Section id="source" title={t('table.source')}>
        <SourceList {...shown} />
      </Section>
      <Section id="definitions" title={t('definitions.title')}>
        <Definitions {...shown} />
      </Section>
    </div>
  )
}

/** The title of a table in the words that are switched on. */
export function titleOf(table: Table): string {
  return table.corrected ? (table.title.correction ?? table.title.label) : table.title.label
}

/** One of the six tables with chart, map, checks, source and definitions. */
export const tablePage = page({
  path: paths.table,
  roles: 'public',
  render: async (context) => {
    const table = await readTable(context)
    const checks = await context.ask(showChecks, {})
    return { title: titleOf(table), body: <TableBody table={table} checks={checks} /> }
  },
})
