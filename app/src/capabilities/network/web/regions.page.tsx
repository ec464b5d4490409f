import { NORMED_UNITS, type NormedUnit } from '@tirek/law'
import { type PageContext, page } from '#platform/http/page.ts'
import { formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink, withQuery } from '#platform/ui/link.tsx'
import { Tabs } from '#platform/ui/nav-parts.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { Stats } from '#platform/ui/stats.tsx'
import { TileMap } from '#platform/ui/tile-map.tsx'
import { NORM_CITATION, NORM_EDITIONS, type NormEdition } from '../domain/norm.ts'
import { showNorms } from '../use-cases/show-norms.ts'
import { messages } from './messages.ts'
import { paths, regionHref } from './network.paths.ts'
import { NormTable, NormTabs, Sources } from './norm-parts.tsx'
import { figure, lineOf, type Norms } from './words.ts'

type Shown = {
  readonly kind: NormedUnit
  readonly edition: NormEdition
  readonly norms: Norms
  readonly perPmpc: Readonly<Record<NormEdition, number | null>>
}

function Lead({ kind, norms }: Shown) {
  const t = useT(messages)
  if (kind !== 'pmpc') {
    return (
      <>
        {t('regions.lead-settlements')} <Cite of={NORM_CITATION} />
      </>
    )
  }
  return (
    <>
      {norms.childrenPerPmpc === null
        ? t('norm.not-in-force')
        : t('regions.lead', { norm: norms.childrenPerPmpc })}{' '}
      <Cite of={NORM_CITATION} />
    </>
  )
}

function KeyFigures({ kind, norms }: Shown) {
  const t = useT(messages)
  const { lang } = useView()
  const line = norms.country.kinds.find((one) => one.kind === kind)
  if (line === undefined) return null

  const isShort = line.missing > 0
  return (
    <Stats
      items={[
        { value: figure(line.existing, lang), label: t('stat.existing') },
        { value: figure(line.required, lang), label: t('stat.required') },
        {
          value: figure(line.missing, lang),
          label: t('stat.missing'),
          isAlarming: isShort,
          ...(isShort ? { note: t('stat.missing-note', { n: line.regionsShort }) } : {}),
        },
        kind === 'pmpc'
          ? {
              value: formatNumber(lang, norms.country.children / 1_000_000),
              label: t('stat.children-millions'),
            }
          : { value: figure(line.planned, lang), label: t('stat.planned') },
      ]}
    />
  )
}

function NormChoice({ edition, perPmpc }: Shown) {
  const t = useT(messages)
  const { path } = useView()
  return (
    <Tabs
      label={t('regions.norms')}
      tabs={[
        {
          href: withQuery(path, { norm: undefined }),
          label: t('norm.law', { norm: perPmpc.law ?? 0 }),
          isCurrent: edition === 'law',
        },
        {
          href: withQuery(path, { norm: 'scenario-50000' }),
          label: t('norm.scenario', { norm: perPmpc['scenario-50000'] ?? 0 }),
          isCurrent: edition !== 'law',
        },
      ]}
    />
  )
}

function RegionsBody(shown: Shown) {
  const t = useT(messages)
  const { lang } = useView()
  const { kind, norms, edition } = shown
  const values = Object.fromEntries(
    norms.regions.map((region) => [region.key, lineOf(region, kind)?.coverage ?? null]),
  )
  return (
    <div class="flow">
      <Step title={t(`regions.title.${kind}`)} lead={<Lead {...shown} />} />
      <NormTabs kind={kind} norms={norms} />
      {kind === 'pmpc' && <NormChoice {...shown} />}
      {edition !== 'law' && <Notice tone="warning">{t('norm.scenario-note')}</Notice>}
      <KeyFigures {...shown} />
      <TileMap
        title={t('map.coverage')}
        values={values}
        limits={[55, 70, 85, 100]}
        dark="low"
        valueTitle={t('map.value')}
        format={(value) => figure(value, lang)}
        href={(region) => regionHref(region.key)}
      />
      <NormTable norms={norms} kind={kind} />
      <Actions>
        <ButtonLink href={paths.organisations} quiet>
          {t('regions.organisations')}
        </ButtonLink>
      </Actions>
      <Sources norms={norms} kind={kind} />
    </div>
  )
}

async function readShown(context: PageContext): Promise<Shown> {
  const kind = NORMED_UNITS.find((one) => one === context.query['kind']) ?? 'pmpc'
  const edition = NORM_EDITIONS.find((one) => one === context.query['norm']) ?? 'law'
  const law = await context.ask(showNorms, {})
  const scenario = await context.ask(showNorms, { norm: 'scenario-50000' })
  const perPmpc = { law: law.childrenPerPmpc, 'scenario-50000': scenario.childrenPerPmpc }
  return { kind, edition, norms: edition === 'law' ? law : scenario, perPmpc }
}

/** How the norm of article 8(3) is met in the 20 regions: map, table, sources. */
export const regionsPage = page({
  path: paths.regions,
  roles: 'public',
  render: async (context) => {
    const shown = await readShown(context)
    return {
      title: messages.for(context.lang)(`regions.title.${shown.kind}`),
      body: <RegionsBody {...shown} />,
    }
  },
})
