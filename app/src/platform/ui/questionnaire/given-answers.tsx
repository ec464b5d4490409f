import { type Lang, parseLocalDate } from '@tirek/kernel'
import {
  type Answer,
  type Answers,
  answersTo,
  type Item,
  isOwnWords,
  isQuestion,
  say,
  walk,
} from '@tirek/questionnaire'
import { formatDate, formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { messages } from '../messages.ts'

function wordsOf(item: Item, answer: Answer, lang: Lang, yesNo: (answer: boolean) => string): string {
  if (typeof answer === 'boolean') return yesNo(answer)
  if (typeof answer === 'number') return formatNumber(lang, answer)
  if (isOwnWords(answer)) return answer.other
  const option = item.options.find(({ code }) => code === answer)
  if (option !== undefined) return say(option.text, lang)
  const day = item.type === 'date' ? parseLocalDate(answer) : undefined
  return day?.ok ? formatDate(lang, day.value) : answer
}

/** Answers that were given, each under its question. */
export function GivenAnswers({ items, answers }: { items: readonly Item[]; answers: Answers }) {
  const t = useT(messages)
  const { lang } = useView()
  const yesNo = (answer: boolean) => t(answer ? 'form.yes' : 'form.no')
  const answered = walk(items).filter(
    (item) => isQuestion(item) && answersTo(answers, item.linkId).length > 0,
  )
  return (
    <dl class="factlist">
      {answered.map((item) => (
        <div key={item.linkId}>
          <dt>{say(item.text, lang)}</dt>{' '}
          <dd>
            {answersTo(answers, item.linkId)
              .map((one) => wordsOf(item, one, lang, yesNo))
              .join('; ')}
          </dd>
        </div>
      ))}
    </dl>
  )
}
