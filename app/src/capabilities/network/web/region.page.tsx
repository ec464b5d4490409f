import { findRegion, type Lang, type LocalDate, localize, type Region } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { page, RefusedError } from '#platform/http/page.ts'
import { formatDate, formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink } from '#platform/ui/link.tsx'
import { refusal } from '#platform/use-case/refusal.ts'
import { isNormedKind, NORM_CITATION } from '../domain/norm.ts'
import { listOrganisations } from '../use-cases/list-organisations.ts'
import { showNorms } from '../use-cases/show-norms.ts'
import { showPlaces } from '../use-cases/show-places.ts'
import { messages } from './messages.ts'
import { draftHref, organisationsHref, paths } from './network.paths.ts'
import { KeyFigures, KindTable, type Places, PlacesTable } from './region-figures.tsx'
import { type Unit, UnitTable } from './unit-table.tsx'
import type { RegionLine } from './words.ts'

type Shown = {
  readonly region: Region
  readonly norms: RegionLine
  readonly childrenAsOf: string | null
  readonly units: readonly Unit[]
  readonly places: readonly Places[]
  readonly mayDraft: boolean
}

const formatDay = (text: string | null, lang: Lang) =>
  text === null ? '–' : formatDate(lang, text as LocalDate)

function RegionBody(shown: Shown) {
  const t = useT(messages)
  const { lang } = useView()
  const { region, norms, mayDraft, units } = shown
  return (
    <div class="flow">
      <Step caption={t('region.caption')} title={localize(region.name, lang)} back={paths.regions} />
      <KeyFigures norms={norms} />
      <p class="small measure">{t('sources.children', { date: formatDay(shown.childrenAsOf, lang) })}</p>
      <Actions>
        <ButtonLink href={organisationsHref(region.kato)} quiet>
          {t('region.all')}
        </ButtonLink>
        {mayDraft && <ButtonLink href={draftHref(region.kato)}>{t('region.draft')}</ButtonLink>}
      </Actions>
      <Section id="norms" title={t('region.norms')} aside={<Cite of={NORM_CITATION} />}>
        <KindTable norms={norms} />
      </Section>
      <Section id="places" title={t('region.places')} aside={<Cite of={cite('law-343', 'art-6-4')} />}>
        <p class="soft">{t('region.places-lead')}</p>
        <PlacesTable places={shown.places} />
      </Section>
      <Section id="units" title={`${t('region.units')} (${formatNumber(lang, units.length)})`}>
        <UnitTable units={units} />
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
    const found = region && (await context.ask(showNorms, { region: region.kato }))
    const norms = found?.regions[0]
    if (region === undefined || found === undefined || norms === undefined) {
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
      childrenAsOf: found.country.childrenAsOf,
      units: organisations.filter((one) => isNormedKind(one.kind) && one.state !== 'closed'),
      places: lines,
      mayDraft: ['network-planner', 'leb-decision-maker'].includes(context.actor.role),
    }
    return { title: localize(region.name, context.lang), body: <RegionBody {...shown} /> }
  },
})
