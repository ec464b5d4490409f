import { findRegion, localize } from '@tirek/kernel'
import type { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite, CiteList } from '#platform/ui/cite.tsx'
import { Filters } from '#platform/ui/filters.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { ACTS } from '../domain/acts.ts'
import { LAW_KINDS } from '../domain/catalogue.ts'
import { rolesOf } from '../permissions.ts'
import { showFigures } from '../use-cases/figures.ts'
import { messages } from './messages.ts'
import { useWords } from './parts.tsx'
import { paths } from './services.paths.ts'

type Figures = z.output<typeof showFigures.output>
type Row = {
  readonly label: preact.ComponentChildren
  readonly key: string
  readonly sessions: number | null
  readonly children: number | null
}

function useCount(): (value: number | null) => string {
  const t = useT(messages)
  const { number } = useWords()
  return (value) => (value === null ? t('figures.hidden') : number(value))
}

type CountsProps = {
  readonly title: string
  readonly first: string
  readonly rows: readonly Row[]
  readonly isCaptionHidden?: boolean
}

function Counts({ title, first, rows, isCaptionHidden }: CountsProps) {
  const t = useT(messages)
  const count = useCount()
  return (
    <DataTable
      caption={title}
      isCaptionHidden={isCaptionHidden}
      isStacked
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { key: 'kind', title: first, isRowHeader: true, cell: (row) => row.label },
        {
          key: 'sessions',
          title: t('figures.sessions'),
          isNumeric: true,
          cell: (row) => count(row.sessions),
        },
        {
          key: 'children',
          title: t('figures.children'),
          isNumeric: true,
          cell: (row) => count(row.children),
        },
      ]}
    />
  )
}

function Days({ days }: Pick<Figures, 'days'>) {
  const t = useT(messages)
  const { name } = useWords()
  const count = useCount()
  const rows = days.filter((one) => one.children !== 0)
  return (
    <Section title={t('figures.days')} id="days">
      <p class="soft">
        {t('figures.days-lead')} <Cite of={ACTS.freeCorrection} />
      </p>
      <DataTable
        caption={t('figures.days')}
        isCaptionHidden
        isStacked
        rows={rows}
        rowKey={(row) => row.region}
        columns={[
          {
            key: 'region',
            title: t('figures.region'),
            isRowHeader: true,
            cell: (row) => name(row.regionName),
          },
          {
            key: 'median',
            title: t('figures.median'),
            isNumeric: true,
            cell: (row) => count(row.medianDays),
          },
          {
            key: 'children',
            title: t('figures.children'),
            isNumeric: true,
            cell: (row) => count(row.children),
          },
        ]}
      />
    </Section>
  )
}

function FiguresBody({ figures, back }: { figures: Figures; back: string }) {
  const t = useT(messages)
  const { day, number } = useWords()
  return (
    <>
      <Step
        title={t('figures.title')}
        caption={`${day(figures.from)} – ${day(figures.to)}`}
        lead={t('figures.lead')}
        back={back}
      />
      <CiteList of={[ACTS.kinds, ACTS.openCatalogue, ACTS.smallCells]} />
      <Filters values={{ from: figures.from, to: figures.to }}>
        <DateField name="from" label={t('figures.from')} />
        <DateField name="to" label={t('figures.to')} />
      </Filters>
      <Days days={figures.days} />
      <Section title={t('figures.outcomes')} id="outcomes">
        <Counts
          isCaptionHidden
          title={t('figures.outcomes')}
          first={t('session.outcome')}
          rows={figures.outcomes.map((one) => ({ ...one, key: one.kind, label: t(`outcome.${one.kind}`) }))}
        />
      </Section>
      <Section title={t('figures.kinds')} id="kinds">
        <Counts
          title={t('figures.by-law')}
          first={t('catalogue.law-kind')}
          rows={figures.byLaw.map((one) => ({
            ...one,
            key: one.kind,
            label: (
              <>
                {t(`law-kind.${one.kind}`)} <Cite of={LAW_KINDS[one.kind].cite} />
              </>
            ),
          }))}
        />
        <Counts
          title={t('figures.by-standard')}
          first={t('catalogue.standard-kind')}
          rows={figures.byStandard.map((one) => ({
            ...one,
            key: one.kind,
            label: t(`standard.${one.kind}`),
          }))}
        />
        {figures.smallCell > 1 && <p class="soft">{t('figures.small', { n: number(figures.smallCell) })}</p>}
      </Section>
    </>
  )
}

/** Figures of services for an organisation, a territory, the country. */
export const figuresPage = page({
  path: paths.figures(),
  roles: rolesOf('services.figures'),
  render: async ({ ask, actor, lang, query }) => {
    const { region, from, to } = query
    const figures = await ask(showFigures, {
      ...(region ? { region } : {}),
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
    })
    const back = rolesOf('services.desk').includes(actor.role) ? paths.desk() : '/home'
    const found = region === undefined ? undefined : findRegion(region)
    const place = found === undefined ? '' : ` – ${localize(found.name, lang)}`
    return {
      title: `${messages.for(lang)('figures.title')}${place}`,
      body: <FiguresBody figures={figures} back={back} />,
    }
  },
})
