import type { LocalDate } from '@tirek/kernel'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { SummaryList } from '#platform/ui/lists.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { StatusTag, type Tone } from '#platform/ui/tags.tsx'
import type { ShownServed, ShownVisit } from '../use-cases/show.ts'
import { messages } from './messages.ts'

const TONES: Readonly<Record<ShownServed['state'], Tone>> = {
  asked: 'waiting',
  served: 'done',
  refused: 'late',
  ended: 'neutral',
}

export function State({ state }: { state: ShownServed['state'] }) {
  const t = useT(messages)
  return <StatusTag tone={TONES[state]}>{t(`state.${state}`)}</StatusTag>
}

/** What was asked of which unit, and what was answered. */
export function ServedFacts({ of }: { of: ShownServed }) {
  const t = useT(messages)
  const { lang } = useView()
  const rows = [
    { label: t('label.unit'), value: of.unit },
    { label: t('label.asker'), value: of.askerName },
    { label: t('label.asked'), value: formatDate(lang, of.askedOn as LocalDate) },
    { label: t('label.words'), value: of.words },
    { label: t('label.state'), value: <State state={of.state} /> },
    ...(of.basis === null ? [] : [{ label: t('label.basis'), value: t(`basis.${of.basis}`) }]),
    ...(of.ground === null ? [] : [{ label: t('label.ground'), value: of.ground }]),
  ]
  return <SummaryList rows={rows} />
}

/** Visits with what was planned and what was done. */
export function Visits({ of }: { of: readonly ShownVisit[] }) {
  const t = useT(messages)
  const { lang } = useView()
  if (of.length === 0) return <EmptyState title={t('visits.none')} />
  return (
    <ul class="list boxed">
      {of.map((visit) => (
        <li>
          <div class="flow-s">
            <b>
              {formatDate(lang, visit.visitOn as LocalDate)}, {visit.visitAt}
            </b>
            <p>
              {(visit.outcome === 'held' ? visit.done : visit.tasks)
                .map((one) => t(`task.${one}`))
                .join(', ')}
            </p>
            {visit.outcome === null ? (
              <StatusTag tone="waiting">{t('outcome.planned')}</StatusTag>
            ) : (
              <StatusTag tone={visit.outcome === 'held' ? 'done' : 'neutral'}>
                {t(`outcome.${visit.outcome}`)}
              </StatusTag>
            )}
            {visit.note !== null && <p class="measure">{visit.note}</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}
