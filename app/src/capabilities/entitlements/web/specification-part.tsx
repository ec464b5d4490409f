import { type LocalDate, localize } from '@tirek/kernel'
import { getAct } from '@tirek/law'
import { formatDate, formatPeriod } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Fold } from '#platform/ui/fold.tsx'
import { Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import type { ShownEntry } from '../use-cases/entry.ts'
import { paths } from './entitlements.paths.ts'
import { messages } from './messages.ts'

type Source = ShownEntry['sources'][number]

function PeriodOf({ source: { from, to } }: { source: Source }) {
  const t = useT(messages)
  const { lang } = useView()
  if (from !== null)
    return (
      <>{formatPeriod(lang, { from: from as LocalDate, to: (to ?? undefined) as LocalDate | undefined })}</>
    )
  return (
    <>{to === null ? t('spec.start-unknown') : t('spec.until', { to: formatDate(lang, to as LocalDate) })}</>
  )
}

/** For whoever wants to know on which words it stands: acts by time, facts with their sources and gaps. */
export function Specification({ shown }: { shown: ShownEntry }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <Fold title={t('spec.title')} id="specification">
      <h3>{t('spec.sources')}</h3>
      <CardList
        items={shown.sources.map((source) => ({
          title: <PeriodOf source={source} />,
          note:
            source.cite === null ? (
              <span class="mark-note">
                {t('source.to-find', { act: localize(getAct(source.act).shortName, lang) })}
              </span>
            ) : (
              <Cite of={source.cite} />
            ),
        }))}
      />
      <h3>{t('spec.facts')}</h3>
      <CardList
        items={shown.facts.map(({ label, source, gap, askedOf }) => ({
          title: localize(label, lang),
          note: (
            <>
              {t('spec.from', { source: localize(source, lang) })}
              {gap !== null && <p>{t('spec.gap', { gap: localize(gap, lang) })}</p>}
              {askedOf === 'office' && <p>{t('result.office')}</p>}
            </>
          ),
        }))}
      />
      <SummaryList
        rows={[
          { label: t('spec.statements'), value: shown.statements.join(', ') },
          { label: t('spec.checked'), value: formatDate(lang, shown.checkedOn as LocalDate) },
        ]}
      />
      <p>
        <Link href={paths.examples(shown.finding.entry.id)}>{t('examples.title')}</Link>
      </p>
    </Fold>
  )
}
