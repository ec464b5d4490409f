import type { Lang, LocalDate } from '@tirek/kernel'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { StatusTag, type Tone } from '#platform/ui/tags.tsx'
import type { NoticeState } from '../domain/notice.ts'
import type { ShownNotice } from '../use-cases/shapes.ts'
import { messages } from './messages.ts'

const TONES: Readonly<Record<NoticeState, Tone>> = { waiting: 'waiting', late: 'late', answered: 'done' }

type Words = Pick<ShownNotice, 'purpose' | 'receiptNumber' | 'toldOn' | 'dueOn'>

/** A day as words. */
export function dayOf(lang: Lang, day: string): string {
  return formatDate(lang, day as LocalDate)
}

/** What the notice is about: the purpose and the number of the family's receipt. */
export function NoticeTitle({ notice }: { notice: Pick<Words, 'purpose' | 'receiptNumber'> }) {
  const t = useT(messages)
  const purpose = messages.find(useView().lang, `purpose.${notice.purpose}`) ?? notice.purpose
  return (
    <>
      {purpose} · {t('receipt')}: {notice.receiptNumber}
    </>
  )
}

/** When the recipient was told and until when it answers. */
export function NoticeDays({ notice }: { notice: Pick<Words, 'toldOn' | 'dueOn'> }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      {t('told-on')}: {dayOf(lang, notice.toldOn)} · {t('answer-by')}: {dayOf(lang, notice.dueOn)}
    </>
  )
}

/** By what the recipient finds the case: the day of the consent and what came under it. */
export function caseRows({ givenOn, papers }: Pick<ShownNotice, 'givenOn' | 'papers'>, lang: Lang) {
  const t = messages.for(lang)
  const came = papers.map(({ sentOn, sender, number }) =>
    [dayOf(lang, sentOn), sender, number === null ? null : `№ ${number}`].filter(Boolean).join(', '),
  )
  return [
    { label: t('given-on'), value: dayOf(lang, givenOn) },
    ...(came.length === 0 ? [] : [{ label: t('came'), value: came.join('; ') }]),
  ]
}

/** How the answer stands. */
export function NoticeTag({ state }: { state: NoticeState }) {
  const t = useT(messages)
  return <StatusTag tone={TONES[state]}>{t(`state.${state}`)}</StatusTag>
}

/** What was answered and when; nothing while it is awaited. */
export function AnswerRows(notice: Pick<ShownNotice, 'answeredOn' | 'keptWhat' | 'keptBasis'>, lang: Lang) {
  const t = messages.for(lang)
  if (notice.answeredOn === null) return []
  const kept =
    notice.keptWhat === null
      ? [{ label: t('answer'), value: t('answer.nothing-kept') }]
      : [
          { label: t('answer'), value: t('answer.kept-by-law') },
          { label: t('field.keptWhat'), value: notice.keptWhat },
          { label: t('field.keptBasis'), value: notice.keptBasis ?? '' },
        ]
  return [{ label: t('answered-on'), value: dayOf(lang, notice.answeredOn) }, ...kept]
}
