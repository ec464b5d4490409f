import type { LocalDate } from '@tirek/kernel'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { SummaryList } from '#platform/ui/lists.tsx'
import type { ConsentPurpose } from '../domain/consent.ts'
import type { COURT_OUTCOMES } from '../domain/court-act.ts'
import { messages } from './messages.ts'

/** A court act in full, as label and value; no recipient means every one. */
export function CourtActRows(props: {
  readonly courtAct: {
    readonly purpose: string
    readonly recipient: string | null
    readonly outcome: (typeof COURT_OUTCOMES)[number]
    readonly court: string
    readonly document: string
    readonly documentDate: string
  }
}) {
  const { purpose, recipient, outcome, court, document, documentDate } = props.courtAct
  const t = useT(messages)
  const { lang } = useView()
  return (
    <SummaryList
      rows={[
        { label: t('court.purpose'), value: t(`purpose.${purpose as ConsentPurpose}`) },
        { label: t('consent.recipient'), value: recipient ?? t('consent.any-recipient') },
        { label: t('court.outcome'), value: t(`court-outcome.${outcome}`) },
        { label: t('court.court'), value: court },
        { label: t('field.document'), value: document },
        { label: t('field.documentDate'), value: formatDate(lang, documentDate as LocalDate) },
      ]}
    />
  )
}
