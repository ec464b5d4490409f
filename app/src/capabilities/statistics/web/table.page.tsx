import { cite } from '@tirek/law'
import { type PageContext, page, RefusedError } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link, withQuery } from '#platform/ui/link.tsx'
import { Tabs } from '#platform/ui/nav-parts.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { refusal } from '#platform/use-case/refusal.ts'
import type { TableNumber } from '../domain/data-set.ts'
import { showChecks } from '../use-cases/show-checks.ts'
import { showTable, tableNumberField } from '../use-cases/show-table.ts'
import { Differences, SumChecks } from './check-panel.tsx'
import { messages } from './messages.ts'
import { paths, tableHref } from './statistics.paths.ts'
import { FullTable, TableChart, TableMap } from './table-figures.tsx'
import { Definitions, Limits, SourceList } from './table-notes.tsx'
import { cautionsOf, hasCorrections, titleOf } from './table-words.ts'
import type { Checks, Table } from './words.ts'

type Shown = { readonly table: Table; readonly checks: Checks }

type Question = {
  readonly number: TableNumber
  readonly source: 'report' | 'registry'
  readonly corrected: boolean
  readonly merged: boolean
}

function questionOf({ params, query }: PageContext): Question {
  const number = tableNumberField.safeParse(params['number'])
  if (!number.success)
    throw new RefusedError(refusal('platform.not-found', { status: 'not-found', facts: { what: 'page' } }))

  const { source, corrected, merged } = query
  return {
    number: number.data,
    source: source === 'registry' ? 'registry' : 'report',
    corrected: corrected === '1',
    merged: merged === '1',
  }
}

/** What is asked for by the address of the page, for the file. */
export function readTable(context: PageContext): Promise<Table> {
  return context.ask(showTable, questionOf(context))
}

function Choices({ table }: Pick<Shown, 'table'>) {
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
  const { lang } = useView()
  const [first, ...others] = cautionsOf(table, lang)
  if (first === undefined) return null
  const areLabelsInDoubt = hasCorrections(table) && table.origin === 'report'
  return (
    <>
      <Notice tone={areLabelsInDoubt ? 'warning' : undefined}>
        {first} {areLabelsInDoubt && <Cite of={cite('project', 'DEC-12')} />}
      </Notice>
      {others.map((one) => (
        <Notice>{one}</Notice>
      ))}
    </>
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
      <Choices table={table} />
      <Warnings {...shown} />
      <FullTable table={table} csvHref={csvHref(path, table.number)} />
      <Limits table={table} />
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
        <SourceList table={table} />
      </Section>
      <Section id="definitions" title={t('definitions.title')}>
        <Definitions table={table} />
      </Section>
    </div>
  )
}

/** The registry has not been laid out as this table yet: says so and leads to the report. */
function NotPublished({ table }: { table: Table }) {
  const t = useT(messages)
  return (
    <div class="flow">
      <Step caption={t('table.name', { number: table.number })} title={titleOf(table)} back={paths.index} />
      <Choices table={{ ...table, origin: 'registry' }} />
      <EmptyState
        title={t('refusal.not-published')}
        action={
          <ButtonLink href={tableHref(table.number)} quiet>
            {t('origin.report')}
          </ButtonLink>
        }
      >
        <p>{t('remedy.not-published')}</p>
      </EmptyState>
    </div>
  )
}

/** One of the six tables with chart, map, checks, source and definitions. */
export const tablePage = page({
  path: paths.table,
  roles: 'public',
  render: async (context) => {
    const question = questionOf(context)
    const table = await context.tryAsk(showTable, question)
    if (table === undefined) {
      const report = await context.ask(showTable, { ...question, source: 'report' })
      return { title: titleOf(report), body: <NotPublished table={report} /> }
    }
    const checks = await context.ask(showChecks, {})
    return { title: titleOf(table), body: <TableBody table={table} checks={checks} /> }
  },
})
