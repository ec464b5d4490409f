import type { LocalDate } from '@tirek/kernel'
import { page } from '#platform/http/page.ts'
import { formatDate, formatPeriod } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { permissions } from '../permissions.ts'
import { type Anomalies, listAnomalies } from '../use-cases/list-anomalies.ts'
import { paths } from './audit.paths.ts'
import { messages } from './messages.ts'

function AnomaliesBody({ shown }: { shown: Anomalies }) {
  const t = useT(messages)
  const { lang } = useView()
  const period = formatPeriod(lang, { from: shown.from as LocalDate, to: shown.to as LocalDate })
  const items = shown.anomalies.map((one) => ({
    title: (
      <Link href={`${paths.log()}?accountId=${one.accountId}`}>
        {t(`anomalies.${one.kind}`)}
        <span class="vh">: {one.name}</span>
      </Link>
    ),
    note: (
      <>
        <div>{[one.name, one.roleName, one.organisation].filter(Boolean).join(' · ')}</div>
        {one.day !== null && <div>{formatDate(lang, one.day as LocalDate)}</div>}
        <div>
          {t('anomalies.people')}: {one.people} · {t('anomalies.threshold')}: {one.threshold}
        </div>
      </>
    ),
  }))
  return (
    <>
      <Step title={t('anomalies.title')} back={paths.log()} lead={t('anomalies.lead')} />
      <p>
        {t('anomalies.period')}: {period}
      </p>
      {items.length === 0 ? <EmptyState title={t('anomalies.none')} /> : <CardList items={items} />}
    </>
  )
}

/** Readings to look into: of the last week unless the address says otherwise. */
export const anomaliesPage = page({
  path: paths.anomalies(),
  roles: permissions.filter((row) => row.action === 'audit.anomalies').map((row) => row.role),
  render: async ({ ask, lang, query }) => {
    const { from, to } = query
    const shown = await ask(listAnomalies, {
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    })
    return { title: messages.for(lang)('anomalies.title'), body: <AnomaliesBody shown={shown} /> }
  },
})
