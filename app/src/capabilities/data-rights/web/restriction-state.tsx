import type { LocalDate } from '@tirek/kernel'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { StatusTag, type Tone } from '#platform/ui/tags.tsx'
import type { RestrictionState as State } from '../domain/restriction.ts'
import type { ShownRestriction } from '../use-cases/shapes.ts'
import { messages } from './messages.ts'

const TONES: Readonly<Record<State, Tone>> = {
  open: 'waiting',
  granted: 'done',
  refused: 'law',
  withdrawn: 'neutral',
  lifted: 'neutral',
}

/** The state of a request in words; an open one past its day says so. */
export function RestrictionState({ restriction }: { restriction: ShownRestriction }) {
  const t = useT(messages)
  if (restriction.isLate) return <StatusTag tone="late">{t('state.late')}</StatusTag>
  return <StatusTag tone={TONES[restriction.state]}>{t(`state.${restriction.state}`)}</StatusTag>
}

/** What was asked and what was answered. */
export function RestrictionNote({ restriction }: { restriction: ShownRestriction }) {
  const t = useT(messages)
  const { lang } = useView()
  const day = (date: string) => formatDate(lang, date as LocalDate)
  return (
    <>
      <div>{restriction.words}</div>
      <div>
        {t('restriction.asked-on')}: {day(restriction.requestedOn)}
      </div>
      {restriction.state === 'open' && restriction.dueOn !== null && (
        <div>
          {t('restriction.due-on')}: {day(restriction.dueOn)}
        </div>
      )}
      {restriction.decidedOn !== null && (
        <div>
          {t('restriction.decided-on')}: {day(restriction.decidedOn)} · {restriction.decisionReason}
        </div>
      )}
      {restriction.liftedOn !== null && (
        <div>
          {t('restriction.ended-on')}: {day(restriction.liftedOn)}
        </div>
      )}
    </>
  )
}
