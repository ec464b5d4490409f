import type { LocalDate } from '@tirek/kernel'
import { page } from '#platform/http/page.ts'
import { problemsOf } from '#platform/http/question-problems.ts'
import { formatDate, formatPeriod } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Filters } from '#platform/ui/filters.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { permissions } from '../permissions.ts'
import { type Anomalies, listAnomalies } from '../use-cases/list-anomalies.ts'
import { paths } from './audit.paths.ts'
import { messages } from './messages.ts'

type Values = Readonly<Record<string, string>>

function Days({ values, errors = {} }: { values: Values; errors?: FormState['errors'] }) {
  const t = useT(messages)
  return (
    <Filters values={values} errors={errors} words={messages} label={t('anomalies.period')}>
      <TextField name="from" label={t('log.from')} hint={t('log.day-hint')} isOptional />
      <TextField name="to" label={t('log.to')} hint={t('log.day-hint')} isOptional />
    </Filters>
  )
}

function AnomaliesBody({ shown, values }: { shown: Anomalies; values: Values }) {
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
      <Days values={values} />
      <p>
        {t('anomalies.period')}: {period}
      </p>
      {items.length === 0 ? (
        <EmptyState title={t('anomalies.none')}>{t('anomalies.none-hint')}</EmptyState>
      ) : (
        <CardList items={items} />
      )}
    </>
  )
}

function WrongDays({ values, errors }: { values: Values; errors: FormState['errors'] }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('anomalies.title')} back={paths.log()} lead={t('anomalies.lead')} />
      <Days values={values} errors={errors} />
    </>
  )
}

/** Readings to look into: of the last week unless the address says otherwise. */
export const anomaliesPage = page({
  path: paths.anomalies(),
  roles: permissions.filter((row) => row.action === 'audit.anomalies').map((row) => row.role),
  render: async ({ ask, lang, query }) => {
    const { from = '', to = '' } = query
    const values = { ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) }
    const title = messages.for(lang)('anomalies.title')
    try {
      const shown = await ask(listAnomalies, values)
      return { title, body: <AnomaliesBody shown={shown} values={values} /> }
    } catch (error) {
      return { title, status: 422, body: <WrongDays values={values} errors={problemsOf(error)} /> }
    }
  },
})
