import type { LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { SummaryList, type SummaryRow } from '#platform/ui/lists.tsx'
import { StatusTag, type Tone } from '#platform/ui/tags.tsx'
import { type InspectionStanding, PUBLISHED, STATE_CONTROL } from '../domain/inspection.ts'
import type { listInspections } from '../use-cases/list-inspections.ts'
import { messages } from './messages.ts'
import { inspectHref, mendHref, withdrawHref } from './network.paths.ts'

type Shown = z.output<typeof listInspections.output>['inspections'][number]

const TONES: Readonly<Record<InspectionStanding, Tone>> = {
  'nothing-found': 'done',
  mended: 'done',
  'to-mend': 'waiting',
  overdue: 'late',
}

/** What a published result says today, in a word or two. */
export function InspectionTag({ standing }: { standing: InspectionStanding }) {
  const t = useT(messages)
  return <StatusTag tone={TONES[standing]}>{t(`inspection.standing.${standing}`)}</StatusTag>
}

/** Words of the act of inspection: in Russian to who reads English, marked as such. */
function Words({ of }: { of: { readonly kk: string; readonly ru: string } }) {
  const { lang } = useView()
  return lang === 'en' ? <span lang="ru">{of.ru}</span> : of[lang]
}

function useRows(one: Shown): readonly SummaryRow[] {
  const t = useT(messages)
  const { lang } = useView()
  const day = (date: string) => formatDate(lang, date as LocalDate)
  return [
    { label: t('inspection.by'), value: <Words of={one.inspector} /> },
    ...(one.found === null ? [] : [{ label: t('inspection.found'), value: <Words of={one.found} /> }]),
    ...(one.mendBy === null ? [] : [{ label: t('inspection.mend-by'), value: day(one.mendBy) }]),
    ...(one.mendedOn === null
      ? []
      : [{ label: t('inspection.mended-on'), value: `${day(one.mendedOn)} · ${one.mendedDocument ?? ''}` }]),
    { label: t('inspection.document'), value: one.document },
    { label: t('inspection.published-on'), value: day(one.publishedOn) },
    ...(one.withdrawn === null
      ? []
      : [{ label: t('inspection.withdrawn-why'), value: `${day(one.withdrawn.on)} · ${one.withdrawn.why}` }]),
  ]
}

function One({ one, publishes }: { one: Shown; publishes: string | undefined }) {
  const t = useT(messages)
  const { lang } = useView()
  const isOpen = one.standing === 'to-mend' || one.standing === 'overdue'
  return (
    <section class="flow-s" aria-labelledby={`inspection-${one.id}`}>
      <h3 id={`inspection-${one.id}`}>{formatDate(lang, one.inspectedOn as LocalDate)}</h3>
      <p>
        {one.standing === null ? (
          <StatusTag tone="neutral">{t('inspection.withdrawn')}</StatusTag>
        ) : (
          <InspectionTag standing={one.standing} />
        )}
      </p>
      <SummaryList rows={useRows(one)} />
      {publishes !== undefined && one.withdrawn === null && (
        <p class="row">
          {isOpen && <Link href={mendHref(publishes, one.id)}>{t('inspection.mend')}</Link>}
          <Link href={withdrawHref(publishes, one.id)}>{t('inspection.withdraw')}</Link>
        </p>
      )}
    </section>
  )
}

type InspectionsProps = {
  readonly of: readonly Shown[]
  /** The organisation, for whom may publish about it. */
  readonly publishes?: string | undefined
}

/** Published inspections of an organisation; nothing published is said as such and never as something good. */
export function Inspections({ of, publishes }: InspectionsProps) {
  const t = useT(messages)
  return (
    <Section title={t('inspection.title')} id="inspections">
      {of.length === 0 ? (
        <p class="measure">{t('inspection.none')}</p>
      ) : (
        of.map((one) => <One one={one} publishes={publishes} />)
      )}
      <p class="small">
        <Cite of={STATE_CONTROL} /> <Cite of={PUBLISHED} />
      </p>
      {publishes !== undefined && (
        <p>
          <Link href={inspectHref(publishes)}>{t('inspection.publish')}</Link>
        </p>
      )}
    </Section>
  )
}
