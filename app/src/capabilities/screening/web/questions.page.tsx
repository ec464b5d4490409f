import { type Item, pagesOf, parseQuestionnaire, type Questionnaire, say } from '@tirek/questionnaire'
import type { z } from 'zod'
import { action, type PageContext, type Params, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { formValuesOf } from '#platform/ui/questionnaire/form-answers.ts'
import { Questions } from '#platform/ui/questionnaire/questions.tsx'
import { ACTS } from '../domain/citations.ts'
import { keepAnswers } from '../use-cases/keep-answers.ts'
import { recordResult } from '../use-cases/record-result.ts'
import { showChildScreening } from '../use-cases/show-child.ts'
import { showQuestionnaire } from '../use-cases/show-questionnaire.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { paths } from './screening.paths.ts'
import type { ChildScreening } from './words.ts'

type Asked = z.output<(typeof showQuestionnaire)['output']>

/** The questions of a document that the server itself has written. */
export function questionsOf({ document }: Pick<Asked, 'document'>): Questionnaire {
  const parsed = parseQuestionnaire(document)
  if (!parsed.ok) throw new Error('a questionnaire of the register cannot be read')
  return parsed.value
}

interface Part {
  readonly child: ChildScreening
  readonly asked: Asked
  readonly questionnaire: Questionnaire
  /** Which page of how many, from 1. */
  readonly number: number
  readonly pages: number
  readonly form: FormState
}

function Head({ child, asked, questionnaire, number, pages }: Part) {
  const t = useT(messages)
  const { lang } = useView()
  const place = pages > 1 ? [t('questions.page', { number, pages })] : []
  return (
    <>
      <Step
        title={say(questionnaire.title, lang)}
        caption={[child.fullName, ...place].join(' · ')}
        back={
          number > 1
            ? paths.questionsPage(child.childId, asked.instrumentId, String(number - 1))
            : paths.child(child.childId)
        }
      />
      <p>
        {t('version', { version: questionnaire.version })} <Cite of={ACTS.screening} />
      </p>
      {!asked.isClinicalTool && <Notice tone="warning">{t('not-clinical')}</Notice>}
    </>
  )
}

function ResultChoice({ questionnaire }: Pick<Part, 'questionnaire'>) {
  const t = useT(messages)
  if (questionnaire.rules.length > 0) return <HiddenField name="result" value="by-rule" />
  return (
    <RadioField
      name="result"
      label={t('field.result')}
      hint={t('questions.person-decides')}
      options={(['no-risk', 'risk'] as const).map((result) => ({
        value: result,
        label: t(`result.${result}`),
      }))}
    />
  )
}

function PageForm(props: Part & { items: readonly Item[] }) {
  const { form, asked, questionnaire, items, number, pages } = props
  const t = useT(messages)
  const isLast = number === pages
  return (
    <>
      <Head {...props} />
      <Form
        state={form}
        words={messages}
        action={isLast ? paths.questions(props.child.childId, asked.instrumentId) : undefined}
      >
        <HiddenField name="questionnaireVersion" value={questionnaire.version} />
        {isLast && <HiddenField name="instrumentVersion" value={asked.instrumentVersion} />}
        <Questions items={items} />
        {isLast && <DateField name="examinedOn" label={t('field.examinedOn')} />}
        {isLast && <ResultChoice questionnaire={questionnaire} />}
        <Submit>{t(isLast ? 'result.save' : 'questions.next')}</Submit>
      </Form>
    </>
  )
}

async function partOf(
  context: PageContext,
  number: number | 'last',
): Promise<Part & { items: readonly Item[] }> {
  const { ask, params, form } = context
  const childId = params['childId'] ?? ''
  const child = await ask(showChildScreening, { childId })
  const asked = await ask(showQuestionnaire, { childId, instrumentId: params['instrumentId'] ?? '' })
  const questionnaire = questionsOf(asked)
  const all = pagesOf(questionnaire.items)
  const at = number === 'last' ? all.length : Math.min(Math.max(1, number), all.length)
  const kept = asked.kept === null ? {} : formValuesOf(questionnaire, asked.kept as never)
  const state = prefilled(form, { ...kept, examinedOn: child.today })
  return { child, asked, questionnaire, number: at, pages: all.length, form: state, items: all[at - 1] ?? [] }
}

/** The last page of a questionnaire, or the only one: answers, the day, the result. */
export const questionsPage = page({
  path: paths.questions(':childId', ':instrumentId'),
  roles: rolesOf('screening.questionnaire'),
  render: async (context) => {
    const part = await partOf(context, 'last')
    return { title: say(part.questionnaire.title, context.lang), body: <PageForm {...part} /> }
  },
})

/** One of the earlier pages of a long questionnaire. */
export const questionsPartPage = page({
  path: paths.questionsPage(':childId', ':instrumentId', ':page'),
  roles: rolesOf('screening.questionnaire'),
  render: async (context) => {
    const part = await partOf(context, Number(context.params['page']) || 1)
    return { title: say(part.questionnaire.title, context.lang), body: <PageForm {...part} /> }
  },
})

const named = (params: Params) => ({ childId: params['childId'], instrumentId: params['instrumentId'] })

export const questionsAction = action({
  path: paths.questions(':childId', ':instrumentId'),
  command: recordResult,
  input: (form, { params }) => ({
    ...form,
    ...named(params),
    instrumentVersion: form['instrumentVersion'] ?? '-',
    answers: form['answers'] ?? {},
    fromForm: true,
    withKept: true,
  }),
  page: questionsPage,
  done: (_output, { params }) => paths.child(params['childId'] ?? ''),
})

export const questionsPartAction = action({
  path: paths.questionsPage(':childId', ':instrumentId', ':page'),
  command: keepAnswers,
  input: (form, { params }) => ({ ...form, ...named(params), page: params['page'], fromForm: true }),
  page: questionsPartPage,
  done: ({ nextPage, pages }, { params }) =>
    nextPage < pages
      ? paths.questionsPage(params['childId'] ?? '', params['instrumentId'] ?? '', String(nextPage))
      : paths.questions(params['childId'] ?? '', params['instrumentId'] ?? ''),
})
