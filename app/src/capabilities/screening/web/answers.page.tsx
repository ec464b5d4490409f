import { localDate } from '@tirek/kernel'
import { type Answers, say } from '@tirek/questionnaire'
import type { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { formatDate, formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { GivenAnswers } from '#platform/ui/questionnaire/given-answers.tsx'
import { showAnswers } from '../use-cases/show-questionnaire.ts'
import { messages } from './messages.ts'
import { questionsOf } from './questions.page.tsx'
import { rolesOf } from './roles.ts'
import { paths } from './screening.paths.ts'

type Filed = z.output<(typeof showAnswers)['output']>

function FiledAnswers({ filed, childId }: { filed: Filed; childId: string }) {
  const t = useT(messages)
  const { lang } = useView()
  const questionnaire = questionsOf(filed)
  const scores = questionnaire.scores.flatMap((score) => {
    const value = filed.scores.find(({ id }) => id === score.id)?.value
    return value === undefined || value === null
      ? []
      : [`${say(score.text, lang)}: ${formatNumber(lang, value)}`]
  })
  return (
    <>
      <Step
        title={say(questionnaire.title, lang)}
        caption={[formatDate(lang, localDate(filed.examinedOn)), filed.recordedBy].join(' · ')}
        lead={t('version', { version: questionnaire.version })}
        back={paths.child(childId)}
      />
      {!filed.isClinicalTool && <Notice tone="warning">{t('not-clinical')}</Notice>}
      <GivenAnswers items={questionnaire.items} answers={filed.answers as Answers} />
      {scores.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  )
}

/** What was answered at a filed screening. */
export const answersPage = page({
  path: paths.answers(':childId', ':resultId'),
  roles: rolesOf('screening.answers'),
  render: async ({ ask, params, lang }) => {
    const childId = params['childId'] ?? ''
    const filed = await ask(showAnswers, { childId, resultId: params['resultId'] ?? '' })
    return {
      title: messages.for(lang)('answers.title'),
      body: <FiledAnswers filed={filed} childId={childId} />,
    }
  },
})
