import { findRegion, localize } from '@tirek/kernel'
import type { z } from 'zod'
import { toCsv } from '#platform/documents/csv.ts'
import { type DownloadRoute, type PageContext, page } from '#platform/http/page.ts'
import { formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Filters } from '#platform/ui/filters.tsx'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { showOutcomes } from '../use-cases/outcomes.ts'
import { paths } from './hand-over.paths.ts'
import { messages } from './messages.ts'
import { citationOf, useDay } from './parts.tsx'

type Outcomes = z.output<typeof showOutcomes.output>
type Line = Outcomes['lines'][number]
type IndicatorInfo = Outcomes['indicators'][number]

function regionName(kato: string, lang: Parameters<typeof localize>[1]): string {
  const region = findRegion(kato)
  return region === undefined ? kato : localize(region.name, lang)
}

/** A figure with the number of children or goals behind it; a small one is hidden. */
function useFigure(smallCell: number) {
  const t = useT(messages)
  const { lang } = useView()
  return (line: Line, key: IndicatorInfo['key']): string => {
    const figure = line.figures[key]
    if (figure === undefined || figure.base === 0) return '–'
    if (figure.isHidden || figure.value === null || figure.base === null)
      return t('outcomes.hidden', { limit: smallCell })
    return `${formatNumber(lang, figure.value)} (${formatNumber(lang, figure.base)})`
  }
}

function Table({ shown }: { shown: Outcomes }) {
  const t = useT(messages)
  const { lang } = useView()
  const figure = useFigure(shown.smallCell)
  return (
    <DataTable
      caption={t('outcomes.table', { year: String(shown.year) })}
      isStacked
      rows={shown.lines}
      rowKey={({ region }) => region}
      columns={[
        {
          key: 'region',
          title: t('outcomes.region'),
          isRowHeader: true,
          cell: ({ region }) => regionName(region, lang),
        },
        ...shown.indicators.map(({ key, kind }) => ({
          key,
          title: `${t(`indicator.${key}`)}, ${t(`unit.${kind}`)}`,
          isNumeric: true,
          cell: (line: Line) => figure(line, key),
        })),
      ]}
    />
  )
}

function Definition({ of }: { of: IndicatorInfo }) {
  const t = useT(messages)
  return (
    <Section title={t(`indicator.${of.key}`)} id={of.key}>
      <SummaryList
        rows={[
          { label: t('outcomes.goal'), value: t(`goal.${of.goal as 1 | 2 | 3 | 4}`) },
          { label: t('outcomes.formula'), value: t(`indicator.${of.key}.formula`) },
          { label: t('outcomes.source'), value: t(`indicator.${of.key}.source`) },
          { label: t('outcomes.limits'), value: t(`indicator.${of.key}.limits`) },
        ]}
      />
      <p>
        <Cite of={citationOf(of.cite)} />
      </p>
    </Section>
  )
}

function Body({ shown }: { shown: Outcomes }) {
  const t = useT(messages)
  const day = useDay()
  return (
    <>
      <Step title={t('outcomes.title')} lead={t('outcomes.lead')} back="/statistics" />
      <Notice tone="info" title={t('outcomes.no-reporting')}>
        <p>
          {shown.countedOn === null
            ? t('outcomes.not-counted')
            : `${t('outcomes.counted')}: ${day(shown.countedOn)}`}
        </p>
      </Notice>
      <Filters values={{ year: String(shown.year) }}>
        <SelectField
          name="year"
          label={t('outcomes.year')}
          empty={null}
          options={shown.years.map((year) => ({ value: String(year), label: String(year) }))}
        />
      </Filters>
      {shown.lines.length === 0 ? <EmptyState title={t('outcomes.none')} /> : <Table shown={shown} />}
      <p class="soft">{t('outcomes.base-note')}</p>
      <Actions>
        <ButtonLink href={`${paths.outcomesCsv()}?year=${shown.year}`} quiet download>
          {t('outcomes.csv')}
        </ButtonLink>
      </Actions>
      <h2>{t('outcomes.definitions')}</h2>
      {shown.indicators.map((one) => (
        <Definition of={one} />
      ))}
    </>
  )
}

function yearOf(query: PageContext['query']): { year?: number } {
  const year = Number(query['year'])
  return /^20\d\d$/.test(query['year'] ?? '') ? { year } : {}
}

/** The indicators of the four goals, with definition, formula, source and limits beside each number. */
export const outcomesPage = page({
  path: paths.outcomes(),
  roles: 'public',
  render: async ({ ask, lang, query }) => {
    const shown = await ask(showOutcomes, yearOf(query))
    return { title: messages.for(lang)('outcomes.title'), body: <Body shown={shown} /> }
  },
})

/** The same as a file for spreadsheets: one line for a region and an indicator, then the definitions. */
export const outcomesFile: DownloadRoute = {
  path: paths.outcomesCsv(),
  roles: 'public',
  render: async ({ ask, lang, query }) => {
    const shown = await ask(showOutcomes, yearOf(query))
    const t = messages.for(lang)
    const lines = shown.lines.flatMap(({ region, year, figures }) =>
      shown.indicators.map(({ key, kind }) => {
        const { base, value, isHidden } = figures[key] ?? { base: 0, value: null, isHidden: false }
        const hidden = t('outcomes.hidden', { limit: shown.smallCell })
        const cell = (number: number | null) => (isHidden ? hidden : (number ?? ''))
        return [
          regionName(region, lang),
          year,
          t(`indicator.${key}`),
          t(`unit.${kind}`),
          cell(value),
          cell(base),
        ]
      }),
    )
    const notes = shown.indicators.map(({ key }) => [
      t(`indicator.${key}`),
      t(`indicator.${key}.formula`),
      t(`indicator.${key}.source`),
      t(`indicator.${key}.limits`),
    ])
    const head = ['region', 'year', 'indicator', 'unit', 'value', 'base'] as const
    return {
      fileName: `outcomes-${shown.year}-${lang}.csv`,
      type: 'text/csv; charset=utf-8',
      body: toCsv([
        head.map((one) => t(`outcomes.${one}`)),
        ...lines,
        [],
        [t('outcomes.no-reporting'), shown.countedOn ?? ''],
        ...notes,
      ]),
    }
  },
}
