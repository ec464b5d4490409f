import { findRegion, type Lang, type LocalDate, localize, type Region } from '@tirek/kernel'
import { cite } from '@tirek/law'
import type { z } from 'zod'
import { page, RefusedError } from '#platform/http/page.ts'
import { formatNumber, formatShortDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { Stats } from '#platform/ui/stats.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { refusal } from '#platform/use-case/refusal.ts'
import { isNormedKind, NORM_CITATION } from '../domain/norm.ts'
import { listOrganisations } from '../use-cases/list-organisations.ts'
import { showNorms } from '../use-cases/show-norms.ts'
import { showPlaces } from '../use-cases/show-places.ts'
import { messages } from './messages.ts'
import { draftHref, organisationHref, organisationsHref, paths } from './network.paths.ts'
import {
  coverage,
  figure,
  type KindLine,
  kindName,
  lineOf,
  type RegionLine,
  STATE_TONES,
  settlementTypeName,
} from './words.ts'

type Organisation = z.output<(typeof listOrganisations)['output']>['organisations'][number]
type Places = z.output<(typeof showPlaces)['output']>['lines'][number]
type Shown = {
  readonly region: Region
  readonly norms: RegionLine
  readonly units: readonly Organisation[]
  readonly places: readonly Places[]
  readonly mayDraft: boolean
}

function KeyFigures({ norms }: Shown) {
  const t = useT(messages)
  const { lang } = useView()
  const pmpc = lineOf(norms, 'pmpc')
  return (
    <Stats
      items={[
        { value: figure(norms.children, lang), label: t('stat.children') },
        { value: figure(pmpc?.required, lang), label: `${t('kind.pmpc')}: ${t('stat.required')}` },
        { value: figure(pmpc?.existing, lang), label: `${t('kind.pmpc')}: ${t('stat.existing')}` },
        {
          value: figure(pmpc?.missing, lang),
          label: `${t('kind.pmpc')}: ${t('stat.missing')}`,
          isAlarming: (pmpc?.missing ?? 0) > 0,
        },
      ]}
    />
  )
}

function KindTable({ norms }: Shown) {
  const t = useT(messages)
  const { lang } = useView()
  const number = (key: 'required' | 'existing' | 'planned' | 'missing', title: string) => ({
    key,
    title,
    isNumeric: true,
    cell: (line: KindLine) => figure(line[key], lang),
  })
  return (
    <DataTable
      caption={t('region.norms')}
      isCaptionHidden
      isStacked
      rows={norms.kinds}
      rowKey={(line) => line.kind}
      columns={[
        {
          key: 'kind',
          title: t('column.kind'),
          isRowHeader: true,
          cell: (line) => kindName(line.kind, lang),
        },
        number('required', t('column.required')),
        number('existing', t('column.existing')),
        number('planned', t('column.planned')),
        number('missing', t('column.missing')),
        {
          key: 'coverage',
          title: t('column.coverage'),
          isNumeric: true,
          cell: (line) => coverage(line.coverage, lang),
        },
      ]}
    />
  )
}

function decisionText({ akimDecision }: Organisation, lang: Lang): string {
  const t = messages.for(lang)
  if (akimDecision === null) return t('decision.none')
  return t('decision.line', {
    number: akimDecision.number,
    date: formatShortDate(lang, akimDecision.date as LocalDate),
  })
}

function UnitState({ unit }: { unit: Organisation }) {
  const t = useT(messages)
  const state = unit.state === 'planned' || unit.state === 'closed' ? unit.state : 'existing'
  return <StatusTag tone={STATE_TONES[state] ?? 'neutral'}>{t(`state.${state}`)}</StatusTag>
}

function UnitTable({ units }: Shown) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <DataTable
      caption={t('region.units')}
      isCaptionHidden
      rows={units}
      rowKey={(unit) => unit.id}
      columns={[
        {
          key: 'unit',
          title: t('column.unit'),
          isRowHeader: true,
          cell: (unit) => <Link href={organisationHref(unit.id)}>{unit.name}</Link>,
        },
        {
          key: 'settlement-type',
          title: t('column.settlement-type'),
          cell: (unit) => settlementTypeName(unit.settlement.type, lang),
        },
        { key: 'decision', title: t('column.decision'), cell: (unit) => decisionText(unit, lang) },
        {
          key: 'basis',
          title: t('column.basis'),
          cell: (unit) => (unit.creationBasis === 'extra' ? t('basis.extra') : t('basis.norm')),
        },
        {
          key: 'served',
          title: t('column.served'),
          isNumeric: true,
          cell: (unit) => figure(unit.childrenServed, lang),
        },
        { key: 'state', title: t('column.state'), cell: (unit) => <UnitState unit={unit} /> },
      ]}
    />
  )
}

function PlacesTable({ places }: Shown) {
  const t = useT(messages)
  const { lang } = useView()
  const number = (key: 'required' | 'existing' | 'taken' | 'free' | 'shortage', title: string) => ({
    key,
    title,
    isNumeric: true,
    cell: (line: Places) => figure(line[key], lang),
  })
  return (
    <DataTable
      caption={t('region.places')}
      isCaptionHidden
      isStacked
      rows={places}
      rowKey={(line) => line.kind}
      columns={[
        {
          key: 'kind',
          title: t('column.kind'),
          isRowHeader: true,
          cell: (line) => kindName(line.kind, lang),
        },
        number('required', t('column.required')),
        number('existing', t('column.existing')),
        number('taken', t('column.taken')),
        number('free', t('column.free')),
        number('shortage', t('column.shortage')),
      ]}
    />
  )
}

function RegionBody(shown: Shown) {
  const t = useT(messages)
  const { lang } = useView()
  const { region, mayDraft, units } = shown
  return (
    <div class="flow">
      <Step caption={t('region.caption')} title={localize(region.name, lang)} back={paths.regions} />
      <KeyFigures {...shown} />
      <Actions>
        <ButtonLink href={organisationsHref(region.kato)} quiet>
          {t('region.all')}
        </ButtonLink>
        {mayDraft && <ButtonLink href={draftHref(region.kato)}>{t('region.draft')}</ButtonLink>}
      </Actions>
      <Section id="norms" title={t('region.norms')} aside={<Cite of={NORM_CITATION} />}>
        <KindTable {...shown} />
      </Section>
      <Section id="places" title={t('region.places')} aside={<Cite of={cite('law-343', 'art-6-4')} />}>
        <p class="soft">{t('region.places-lead')}</p>
        <PlacesTable {...shown} />
      </Section>
      <Section id="units" title={`${t('region.units')} (${formatNumber(lang, units.length)})`}>
        <UnitTable {...shown} />
        <p class="small">{t('sources.demo')}</p>
      </Section>
    </div>
  )
}

/** One region: norm, places and units with the akim's decisions (LAW-6-3, LAW-8-18). */
export const regionPage = page({
  path: paths.region,
  roles: 'public',
  render: async (context) => {
    const region = findRegion(context.params['region'] ?? '')
    const norms = region && (await context.ask(showNorms, { region: region.kato })).regions[0]
    if (region === undefined || norms === undefined) {
      throw new RefusedError(
        refusal('platform.not-found', { status: 'not-found', facts: { what: 'region' } }),
      )
    }
    const { organisations } = await context.ask(listOrganisations, {
      region: region.kato,
      sector: 'education',
      size: 200,
    })
    const { lines } = await context.ask(showPlaces, { region: region.kato })
    const shown: Shown = {
      region,
      norms,
      units: organisations.filter((one) => isNormedKind(one.kind) && one.state !== 'closed'),
      places: lines,
      mayDraft: ['network-planner', 'leb-decision-maker'].includes(context.actor.role),
    }
    return { title: localize(region.name, context.lang), body: <RegionBody {...shown} /> }
  },
})
