import type { Lang, LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { type PageContext, page } from '#platform/http/page.ts'
import { problemsOf } from '#platform/http/question-problems.ts'
import { formatDate, formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Filters } from '#platform/ui/filters.tsx'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link, withQuery } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { type Column, DataTable } from '#platform/ui/table.tsx'
import { writtenDay } from '#platform/use-case/fields.ts'
import { ACTS } from '../../domain/citations.ts'
import { OCCUPANCY_SPLITS } from '../../domain/occupancy.ts'
import { showOccupancy } from '../../use-cases/show-occupancy.ts'
import { paths } from '../placement.paths.ts'
import { rolesOf } from '../roles.ts'
import { messages } from './messages.ts'
import { FIGURES, kindName, type Occupancy } from './words.ts'

type Values = Readonly<Partial<Record<'on' | 'split', string>>>
type Figures = Readonly<Record<(typeof FIGURES)[number], number>>
/** A line of the table: an organisation, or one kind of its places under it. */
type Line = Figures & {
  readonly key: string
  readonly name: string
  readonly waiting: number | null
  readonly median: number | null
}

/** What the address asks for; what is left empty is the usual. */
export function askedOccupancy({ query }: Pick<PageContext, 'query'>): Values {
  const { on = '', split = '' } = query
  return {
    ...(on === '' ? {} : { on: writtenDay(on) }),
    ...(OCCUPANCY_SPLITS.some((one) => one === split) ? { split } : {}),
  }
}

function Question({ values, errors }: { values: Values; errors?: FormState['errors'] }) {
  const t = useT(messages)
  return (
    <Filters values={values} errors={errors} words={messages} label={t('occupancy.question')}>
      <TextField name="on" label={t('occupancy.on')} hint={t('occupancy.on-hint')} isOptional />
      <SelectField
        name="split"
        label={t('occupancy.split')}
        empty={null}
        options={OCCUPANCY_SPLITS.map((split) => ({ value: split, label: t(`split.${split}`) }))}
      />
    </Filters>
  )
}

function FiguresTable({ title, first, lines }: { title: string; first: string; lines: readonly Line[] }) {
  const t = useT(messages)
  const { lang } = useView()
  const number = (value: number | null) => (value === null ? '–' : formatNumber(lang, value))
  const columns: readonly Column<Line>[] = [
    { key: 'name', title: first, isRowHeader: true, cell: (line) => line.name },
    ...FIGURES.map((key) => ({
      key,
      title: t(key),
      isNumeric: true,
      cell: (line: Line) => number(line[key]),
    })),
    { key: 'waiting', title: t('waiting'), isNumeric: true, cell: (line) => number(line.waiting) },
    { key: 'median', title: t('median'), isNumeric: true, cell: (line) => number(line.median) },
  ]
  const shown = lines.some(({ median }) => median !== null) ? columns : columns.slice(0, -1)
  return (
    <DataTable
      caption={title}
      isCaptionHidden
      isStacked
      rows={lines}
      rowKey={(line) => line.key}
      columns={shown}
    />
  )
}

/** Each organisation with its kinds of places under it; one kind alone is said beside the name. */
function linesOf({ houses, split }: Occupancy, lang: Lang): readonly Line[] {
  return houses.flatMap((house) => {
    const nameOf = (kind: string) => `${house.name} – ${kindName(lang, split, kind)}`
    const [only, ...others] = house.kinds
    const isOne = only !== undefined && others.length === 0
    const whole = { ...house, key: house.organisationId, median: house.medianDays }
    if (isOne) return [{ ...whole, name: nameOf(only.kind) }]
    const kinds = house.kinds.map((kind) => ({
      ...kind,
      key: `${house.organisationId}/${kind.kind}`,
      name: nameOf(kind.kind),
      waiting: null,
      median: null,
    }))
    return [whole, ...kinds]
  })
}

function Tables({ shown }: { shown: Occupancy }) {
  const t = useT(messages)
  const { lang, path } = useView()
  const file = (to: string) => withQuery(path, {}).replace(paths.occupancy(), to)
  const regions = shown.regions.map((one) => ({ ...one, key: one.region, median: null }))
  return (
    <>
      <Section id="regions" title={t('by-region')}>
        <FiguresTable title={t('by-region')} first={t('region')} lines={regions} />
      </Section>
      <Section id="houses" title={t('by-house')}>
        <FiguresTable title={t('by-house')} first={t('house')} lines={linesOf(shown, lang)} />
      </Section>
      <p class="row">
        <Link href={file(paths.occupancyCsv())}>{t('csv')}</Link>
        <Link href={file(paths.occupancyXlsx())}>{t('xlsx')}</Link>
      </p>
    </>
  )
}

function OccupancyBody({ shown, values }: { shown: Occupancy; values: Values }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <Step
        title={t('occupancy.title')}
        caption={formatDate(lang, shown.on as LocalDate)}
        lead={t('occupancy.lead')}
        back="/home"
      />
      <p>
        {t(shown.isNow ? 'occupancy.now' : 'occupancy.then')} <Cite of={ACTS.placesReading} />{' '}
        <span class="small soft">{t('not-official')}</span>
      </p>
      <Question values={{ split: shown.split, ...values }} />
      {shown.houses.length === 0 ? (
        <EmptyState title={t('empty')}>{t('empty-hint')}</EmptyState>
      ) : (
        <Tables shown={shown} />
      )}
      {shown.notKept > 0 && <p class="small soft">{t('not-kept', { n: shown.notKept })}</p>}
    </>
  )
}

function WrongQuestion({ values, errors }: { values: Values; errors: FormState['errors'] }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('occupancy.title')} lead={t('occupancy.lead')} back="/home" />
      <Question values={values} errors={errors} />
    </>
  )
}

/** How full organisations are on any day, by organisation and region, without a name (REP-STD-27). */
export const occupancyPage = page({
  path: paths.occupancy(),
  roles: rolesOf('placement.occupancy'),
  render: async (context) => {
    const values = askedOccupancy(context)
    const title = messages.for(context.lang)('occupancy.title')
    try {
      const shown = await context.ask(showOccupancy, values as z.input<typeof showOccupancy.input>)
      return { title, body: <OccupancyBody shown={shown} values={values} /> }
    } catch (error) {
      return { title, status: 422, body: <WrongQuestion values={values} errors={problemsOf(error)} /> }
    }
  },
})
