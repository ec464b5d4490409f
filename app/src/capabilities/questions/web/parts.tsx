import { daysBetween, type LocalDate } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import type { Option } from '#platform/ui/form/choice-fields.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { DueTag, StatusTag, type Tone } from '#platform/ui/tags.tsx'
import type { ShownQuestion } from '../use-cases/shapes.ts'
import { messages } from './messages.ts'

const TONES: Readonly<Record<ShownQuestion['state'], Tone>> = {
  waiting: 'waiting',
  overdue: 'late',
  answered: 'done',
}

type WordedCitation = NonNullable<ShownQuestion['answer']>['cite'][number]

/** A citation of the API as the kit takes it. */
export function citationOf({ act, unit, mark }: WordedCitation): Citation {
  return { act, unit, mark } as Citation
}

/** Where a question stands, in words. */
export function State({ of }: { of: Pick<ShownQuestion, 'state'> }) {
  const t = useT(messages)
  return <StatusTag tone={TONES[of.state]}>{t(`state.${of.state}`)}</StatusTag>
}

/** The last day of an answer, as long as there is none. */
export function AnswerDue({ of, today }: { of: ShownQuestion; today: LocalDate }) {
  const due = of.due as LocalDate
  return <DueTag due={due} daysLeft={daysBetween(today, due)} isMet={of.answer === null ? undefined : true} />
}

/** Text that somebody typed, with its line breaks. */
export function Said({ words, lang }: { words: string; lang?: string | undefined }) {
  return (
    <div class="measure flow-s" lang={lang}>
      {words.split(/\n+/).map((line) => (
        <p>{line}</p>
      ))}
    </div>
  )
}

/** What was asked, of whom, until when. */
export function Facts({ of, today }: { of: ShownQuestion; today: LocalDate }) {
  const t = useT(messages)
  const { lang } = useView()
  const rows = [
    { label: t('label.topic'), value: t(`topic.${of.topic}`) },
    { label: t('label.asked'), value: formatDate(lang, of.askedOn as LocalDate) },
    { label: t('label.channel'), value: t(`channel.${of.channel}`) },
    { label: t('label.body'), value: t(`body.${of.body}`) },
    { label: t('label.state'), value: <State of={of} /> },
    { label: t('label.due'), value: <AnswerDue of={of} today={today} /> },
  ]
  return <SummaryList rows={rows} />
}

/** Bodies that the question went through. */
export function Moves({ of }: { of: ShownQuestion }) {
  const t = useT(messages)
  const { lang } = useView()
  if (of.moves.length === 0) return null
  return (
    <Section title={t('moves.title')} id="moves">
      <p class="soft">{t('moves.lead')}</p>
      <ul class="list">
        {of.moves.map(({ to, why, on }) => (
          <li>
            <span>
              {formatDate(lang, on as LocalDate)}: {t(`body.${to}`)}. {why}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The answer: what was said, what to do next, on what ground. */
export function AnswerPart({ of }: { of: ShownQuestion }) {
  const t = useT(messages)
  const { lang } = useView()
  const { answer } = of
  if (answer === null) return null
  return (
    <Section title={t('answer.title')} id="answer">
      <Said words={answer.words} lang={of.lang} />
      <h3>{t('answer.next')}</h3>
      <Said words={answer.nextSteps} lang={of.lang} />
      <p class="row">
        {answer.cite.map((one) => (
          <Cite of={citationOf(one)} />
        ))}
      </p>
      <p class="soft">
        {t(`body.${of.body}`)} · {formatDate(lang, answer.on as LocalDate)}
      </p>
    </Section>
  )
}

/** Topics as the choices of a field. */
export function useTopics(of: readonly ShownQuestion['topic'][]): readonly Option[] {
  const t = useT(messages)
  return of.map((value) => ({ value, label: t(`topic.${value}`) }))
}
