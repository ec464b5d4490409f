import type { LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CiteList } from '#platform/ui/cite.tsx'
import { Link } from '#platform/ui/link.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { type ConsentPurpose, OBJECTION_BASIS } from '../domain/consent.ts'
import type { showChild } from '../use-cases/show-child.ts'
import { messages } from './messages.ts'
import { paths } from './registry.paths.ts'

type Shown = z.output<typeof showChild.output>

/** What the representatives do not agree on, with the way on for each of them and for staff; and what a court decided. */
export function Disputes({ person, mayRecord }: { person: Shown; mayRecord: boolean }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      {person.disputes.map(({ purpose, recipientId, recipient }) => (
        <Notice tone="warning" title={t('dispute.title')}>
          <p>
            {t(`purpose.${purpose as ConsentPurpose}`)}: {recipient ?? t('consent.any-recipient')}
          </p>
          <p>{t('dispute.next')}</p>
          <CiteList of={[OBJECTION_BASIS]} />
          {mayRecord && (
            <Link href={paths.courtActAbout(person.id, purpose, recipientId)}>{t('court.title')}</Link>
          )}
        </Notice>
      ))}
      {person.courtActs.map((one) => (
        <Notice title={t(`court-outcome.${one.outcome}`)}>
          {t(`purpose.${one.purpose as ConsentPurpose}`)}: {one.recipient ?? t('consent.any-recipient')} ·{' '}
          {one.court}, {one.document} · {formatDate(lang, one.documentDate as LocalDate)}
          {mayRecord && (
            <p>
              <Link href={paths.correctCourtAct(person.id, one.id)}>{t('court.correct')}</Link>
            </p>
          )}
        </Notice>
      ))}
    </>
  )
}
