import { findRegion, localize } from '@tirek/kernel'
import type { z } from 'zod'
import { toCsv } from '#platform/documents/csv.ts'
import { type DownloadRoute, type PageContext, page } from '#platform/http/page.ts'
import { formatDate, formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Filters } from '#platform/ui/filters.tsx'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link, withQuery } from '#platform/ui/link.tsx'
import { Stats } from '#platform/ui/stats.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { ACTS } from '../domain/citations.ts'
import { COVERAGE_PARTS, type CoveragePart } from '../domain/coverage.ts'
import { showCoverage } from '../use-cases/show-coverage.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { paths } from './screening.paths.ts'
import { dayOf } from './words.ts'

type Coverage = z.output<(typeof showCoverage)['output']>
type Row = Coverage['rows'][number]

const YEARS_SHOWN = 4

/** What the address of the page asks for; anything else of it is left out. */
async function readCoverage({ ask, query, actor }: PageContext): Promise<Coverage> {
  const region = actor.regions.find((kato) => kato === query['region'])
  const year = Number(query['year'])
  const settlementId = query['settlement']
  return ask(showCoverage, {
    ...(region === undefined ? {} : { region }),
    ...(settlementId === undefined || settlementId === '' ? {} : { settlementId }),
    ...(Number.isInteger(year) && year > 0 ? { year } : {}),
  })
}

/** Where a row leads: a region to its settlements, a settlement to its organisations. */
function hrefOf({ level }: Coverage, row: Row, path: string): string | undefined {
  if (row.key === '') return undefined
  if (level === 'organisation') return `${paths.funnel()}?organisation=${row.key}`
  return withQuery(path, { [level]: row.key })
}

function CoverageTable(props: {
  coverage: Coverage
  rows: readonly Row[]
  caption: string
  isDrill: boolean
}) {
  const t = useT(messages)
  const { lang, path } = useView()
  const { coverage, rows, caption, isDrill } = props
  // A column of zeros says nothing and takes the room of those that do.
  const parts = COVERAGE_PARTS.filter((part) => rows.some((row) => row.figures[part] !== 0))
  const figure = (value: number | null) => (value === null ? '…' : formatNumber(lang, value))
  const name = (row: Row) => {
    const text = row.name === null ? t('coverage.no-organisation') : localize(row.name, lang)
    const href = isDrill ? hrefOf(coverage, row, path) : undefined
    return href === undefined ? text : <Link href={href}>{text}</Link>
  }
  return (
    <DataTable
      caption={caption}
      rows={rows}
      isStacked
      rowKey={(row) => row.key}
      columns={[
        {
          key: 'name',
          title: t(isDrill ? `coverage.by.${coverage.level}` : 'column.instrument'),
          isRowHeader: true,
          cell: name,
        },
        { key: 'total', title: t('coverage.total'), isNumeric: true, cell: (row) => figure(row.total) },
        ...parts.map((part) => ({
          key: part,
          title: t(`coverage.${part}`),
          isNumeric: true,
          cell: (row: Row) => figure(row.figures[part]),
        })),
      ]}
    />
  )
}

const HEADLINE: readonly CoveragePart[] = ['screened', 'overdue', 'lost', 'waiting']

function CoverageFilters({ coverage, regions }: { coverage: Coverage; regions: readonly string[] }) {
  const t = useT(messages)
  const { lang, path } = useView()
  const query = new URL(path, 'http://page').searchParams
  const now = Number(coverage.on.slice(0, 4))
  const years = Array.from({ length: YEARS_SHOWN }, (_, index) => String(now - index))
  const regionOptions = regions.map((kato) => {
    const found = findRegion(kato)
    return { value: kato, label: found === undefined ? kato : localize(found.name, lang) }
  })
  const values = { region: query.get('region') ?? '', year: String(coverage.year) }
  return (
    <Filters values={values} label={t('funnel.filter')}>
      {regions.length > 1 && (
        <SelectField
          name="region"
          label={t('funnel.region')}
          options={regionOptions}
          empty={t('funnel.all-regions')}
        />
      )}
      <SelectField
        name="year"
        label={t('coverage.year')}
        options={years.map((year) => ({ value: year, label: year }))}
        empty={null}
      />
    </Filters>
  )
}

function CoverageBody({ coverage, regions }: { coverage: Coverage; regions: readonly string[] }) {
  const t = useT(messages)
  const { lang, path } = useView()
  const csv = withQuery(path, {}).replace(paths.coverage(), paths.coverageCsv())
  const figures = HEADLINE.map((part) => {
    const value = coverage.whole.figures[part]
    const text =
      value === null ? t('funnel.suppressed', { limit: coverage.smallCell }) : formatNumber(lang, value)
    return { value: text, label: t(`coverage.${part}`), isAlarming: part !== 'screened' && value !== 0 }
  })
  return (
    <>
      <Step
        title={t('coverage.title')}
        caption={t('coverage.on', { date: formatDate(lang, dayOf(coverage.on)) })}
        lead={t('coverage.lead')}
      />
      <p>
        <Cite of={ACTS.organised} /> <Cite of={ACTS.denominator} />
      </p>
      <CoverageFilters coverage={coverage} regions={regions} />
      <Stats items={figures} />
      {coverage.level === 'organisation' && (
        <p>
          <Link href={withQuery(path, { settlement: undefined })}>{t('coverage.up')}</Link>
        </p>
      )}
      <CoverageTable
        coverage={coverage}
        rows={coverage.rows}
        caption={t(`coverage.by.${coverage.level}`)}
        isDrill
      />
      <p class="soft">{t('coverage.hidden-note', { limit: coverage.smallCell })}</p>
      <Section title={t('coverage.by-instrument')} id="lines">
        <CoverageTable
          coverage={coverage}
          rows={coverage.lines}
          caption={t('coverage.by-instrument')}
          isDrill={false}
        />
      </Section>
      <p>
        <Link href={csv} download>
          {t('coverage.csv')}
        </Link>
      </p>
      <p>
        <Link href={withQuery(path, { year: undefined }).replace(paths.coverage(), paths.funnel())}>
          {t('coverage.funnel')}
        </Link>
      </p>
    </>
  )
}

/** Who of a territory is screened and who is not, and why not: figures with a way down, never a name (LAW-8-4, LAW-8-7). */
export const coveragePage = page({
  path: paths.coverage(),
  roles: rolesOf('screening.coverage'),
  render: async (context) => {
    const coverage = await readCoverage(context)
    return {
      title: messages.for(context.lang)('coverage.title'),
      body: <CoverageBody coverage={coverage} regions={context.actor.regions} />,
    }
  },
})

/** The same as a file for spreadsheets. */
export const coverageCsv: DownloadRoute = {
  path: paths.coverageCsv(),
  roles: rolesOf('screening.coverage'),
  render: async (context) => {
    const { lang } = context
    const t = messages.for(lang)
    const coverage = await readCoverage(context)
    const header = [
      t(`coverage.by.${coverage.level}`),
      t('coverage.total'),
      ...COVERAGE_PARTS.map((part) => t(`coverage.${part}`)),
    ]
    const lineOf = (row: Row) => [
      row.name === null ? t('coverage.no-organisation') : localize(row.name, lang),
      row.total ?? '…',
      ...COVERAGE_PARTS.map((part) => row.figures[part] ?? '…'),
    ]
    return {
      fileName: `screening-coverage-${coverage.year}-${coverage.on}.csv`,
      type: 'text/csv; charset=utf-8',
      body: toCsv([
        header,
        ...coverage.rows.map(lineOf),
        [],
        [t('coverage.hidden-note', { limit: coverage.smallCell })],
      ]),
    }
  },
}
