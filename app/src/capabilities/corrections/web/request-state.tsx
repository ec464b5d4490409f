import type { LocalDate } from '@tirek/kernel'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { StatusTag, type Tone } from '#platform/ui/tags.tsx'
import type { State } from '../domain/request.ts'
import type { RequestLine } from '../use-cases/shapes.ts'
import { messages } from './messages.ts'

const TONES: Readonly<Record<State, Tone>> = {
  open: 'waiting',
  applied: 'done',
  refused: 'law',
  withdrawn: 'neutral',
}

/** The state of a request in words; an open one past its day says so. */
export function RequestState({ request }: { request: Pick<RequestLine, 'state' | 'isLate'> }) {
  const t = useT(messages)
  if (request.isLate) return <StatusTag tone="late">{t('state.late')}</StatusTag>
  return <StatusTag tone={TONES[request.state]}>{t(`state.${request.state}`)}</StatusTag>
}

/** The two values of a request side by side, and its days. */
export function RequestNote({ request }: { request: RequestLine }) {
  const t = useT(messages)
  const { lang } = useView()
  const day = (date: string) => formatDate(lang, date as LocalDate)
  return (
    <>
      <div>
        {t('value.before')}: {request.before ?? t('value.none')}
      </div>
      <div>
        {t('value.wanted')}: {request.wanted ?? t('value.none')}
      </div>
      <div>
        {t('requested-on')}: {day(request.requestedOn)} · {request.requesterName}
      </div>
      {request.state === 'open' && request.dueOn !== null && (
        <div>
          {t('due-on')}: {day(request.dueOn)}
        </div>
      )}
    </>
  )
}
