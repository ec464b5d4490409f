import { formatShortDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { ACTS } from '../domain/citations.ts'
import type { ShownFile } from './load-file.ts'
import { messages } from './messages.ts'
import { dayOf } from './words.ts'

/** Days on which the family could not come, and what to offer it now. */
export function MissedDays({ file }: { file: ShownFile }) {
  const t = useT(messages)
  const { lang } = useView()
  const { missed, offer, state } = file
  if (missed.length === 0) return null
  return (
    <>
      <h3>{t('missed.days')}</h3>
      <CardList
        items={missed.map(({ day, words }) => ({ title: formatShortDate(lang, dayOf(day)), note: words }))}
      />
      {state === 'opened' && offer !== undefined && (
        <Notice title={t(`offer.${offer}`)}>
          {t('missed.no-blame')} <Cite of={ACTS.numbersReading} />
        </Notice>
      )}
    </>
  )
}
