import { addDays, ageOn, findRegion, localDate, localize } from '@tirek/kernel'
import type { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { formatAge, formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Filters } from '#platform/ui/filters.tsx'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { Stats } from '#platform/ui/stats.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { ACTS } from '../domain/citations.ts'
import { RESULTS } from '../domain/result.ts'
import { showFunnelOfRegion } from '../use-cases/show-funnel.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { paths } from './screening.paths.ts'

type Funnel = z.output<(typeof showFunnelOfRegion)['output']>
type StepLine = Funnel['steps'][number]
type CoverageLine = Funnel['coverage'][number]

const ANY_BIRTH = localDate('2021-01-01')

function useFigure(smallCell: number): (value: number | null) => string {
  const t = useT(messages)
  const { lang } = useView()
  return (value) =>
    value === null ? t('funnel.suppressed', { limit: smallCell }) : formatNumber(lang, value)
}

function StepsTable({ funnel }: { funnel: Funnel }) {
  const t = useT(messages)
  const { lang } = useView()
  const figure = useFigure(funnel.smallCell)
  const found = funnel.steps.find((one) => one.step === 'found')?.children ?? 0
  const share = (line: StepLine) => (found === 0 || line.children === null ? 0 : line.children / found)
  const age = (days: number | null) =>
    days === null ? '–' : formatAge(lang, ageOn(ANY_BIRTH, addDays(ANY_BIRTH, days)))
  return (
    <DataTable
      caption={t('funnel.chart')}
      isStacked
      rows={funnel.steps}
      rowKey={(line) => line.step}
      columns={[
        {
          key: 'step',
          title: t('funnel.step'),
          isRowHeader: true,
          cell: (line) => t(`funnel.step.${line.step}`),
        },
        {
          key: 'children',
          title: t('funnel.children'),
          isNumeric: true,
          cell: (line) => figure(line.children),
          bar: share,
        },
        { key: 'age', title: t('funnel.age'), isNumeric: true, cell: (line) => age(line.medianAgeDays) },
      ]}
    />
  )
}

function CoverageTable({ funnel }: { funnel: Funnel }) {
  const t = useT(messages)
  const { lang } = useView()
  const figure = useFigure(funnel.smallCell)
  const of = (line: CoverageLine, result: string) =>
    line.results.find((one) => one.result === result)?.screenings ?? null
  return (
    <DataTable
      caption={t('funnel.coverage')}
      isCaptionHidden
      isStacked
      rows={funnel.coverage}
      rowKey={(line) => line.instrumentId}
      columns={[
        {
          key: 'instrument',
          title: t('column.instrument'),
          isRowHeader: true,
          cell: (line) => localize(line.instrumentName, lang),
        },
        ...RESULTS.map((result) => ({
          key: result,
          title: t(`result.${result}`),
          isNumeric: true,
          cell: (line: CoverageLine) => figure(of(line, result)),
        })),
      ]}
    />
  )
}

interface FunnelProps {
  readonly funnel: Funnel
  readonly regions: readonly string[]
  readonly years: readonly number[]
  readonly chosen: { readonly region: string; readonly year: string }
  /** The part of the territory that the coverage led down to, as the address names it. */
  readonly narrowed: Readonly<Record<string, string>>
}

function FunnelFilters({ regions, years, chosen, narrowed }: Omit<FunnelProps, 'funnel'>) {
  const t = useT(messages)
  const { lang } = useView()
  const regionOptions = regions.map((kato) => {
    const region = findRegion(kato)
    return { value: kato, label: region === undefined ? kato : localize(region.name, lang) }
  })
  return (
    <Filters values={{ ...chosen }} keep={narrowed} label={t('funnel.filter')}>
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
        label={t('funnel.year')}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
        empty={t('funnel.all-years')}
      />
    </Filters>
  )
}

function FunnelBody(props: FunnelProps) {
  const t = useT(messages)
  const { funnel } = props
  const figure = useFigure(funnel.smallCell)
  return (
    <>
      <Step title={t('funnel.title')} lead={t('funnel.lead')} />
      <p>
        <Cite of={ACTS.organised} /> <Cite of={ACTS.consent} />
      </p>
      <p>
        <Link href={paths.coverage()}>{t('funnel.to-coverage')}</Link>
      </p>
      {Object.keys(props.narrowed).length > 0 && (
        <Notice>
          {t('funnel.narrowed')} <Link href={paths.funnel()}>{t('funnel.whole')}</Link>
        </Notice>
      )}
      <FunnelFilters {...props} />
      <StepsTable funnel={funnel} />
      <p class="soft">{t('funnel.suppressed-note')}</p>
      <Stats
        items={[
          {
            value: figure(funnel.answersAwaited),
            label: t('funnel.awaited'),
            note: t('funnel.awaited-note'),
          },
        ]}
      />
      <Section title={t('funnel.coverage')} id="coverage">
        <CoverageTable funnel={funnel} />
      </Section>
    </>
  )
}

/** The organisation or the settlement that the coverage led down to. */
function narrowedBy(query: Readonly<Record<string, string>>): {
  settlementId?: string
  organisationId?: string
} {
  const { settlement = '', organisation = '' } = query
  if (organisation !== '') return { organisationId: organisation }
  return settlement === '' ? {} : { settlementId: settlement }
}

/** What the local executive body sees: figures of its territory, never a name (LAW-8-7). */
export const funnelPage = page({
  path: paths.funnel(),
  roles: rolesOf('screening.funnel'),
  render: async ({ ask, read, query, actor, lang }) => {
    const region = actor.regions.find((kato) => kato === query['region'])
    const today = await read(async (act) => act.today)
    const last = Number(today.slice(0, 4))
    const years = [last, last - 1, last - 2, last - 3]
    const year = years.find((one) => String(one) === query['year'])
    const funnel = await ask(showFunnelOfRegion, {
      ...(region === undefined ? {} : { region }),
      ...(year === undefined ? {} : { year }),
      ...narrowedBy(query),
    })
    const narrowed = Object.fromEntries(
      ['settlement', 'organisation'].flatMap((name) => (query[name] ? [[name, query[name]]] : [])),
    )
    const chosen = { region: region ?? '', year: year === undefined ? '' : String(year) }
    return {
      title: messages.for(lang)('funnel.title'),
      body: (
        <FunnelBody
          funnel={funnel}
          regions={actor.regions}
          years={years}
          chosen={chosen}
          narrowed={narrowed}
        />
      ),
    }
  },
})
