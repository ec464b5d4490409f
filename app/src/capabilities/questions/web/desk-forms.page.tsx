import { QUESTION_BODIES } from '@tirek/law'
import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { CheckList, RadioField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { showOnDesk } from '../use-cases/desk.ts'
import { findReadyAnswers } from '../use-cases/ready-answers.ts'
import type { ShownReady } from '../use-cases/shapes.ts'
import { answerQuestion, moveQuestion, noticeRights } from '../use-cases/work-on-question.ts'
import { messages } from './messages.ts'
import { Said } from './parts.tsx'
import { paths } from './questions.paths.ts'
import { rolesOf } from './roles.ts'

type OnDesk = z.output<typeof showOnDesk.output>
type FormProps = { readonly of: OnDesk; readonly form: FormState }

function Words({ of }: { of: OnDesk }) {
  const t = useT(messages)
  return (
    <Section title={t('question.words')} id="words">
      <Said words={of.words} lang={of.lang} />
    </Section>
  )
}

function Ready({ of, answers }: { of: OnDesk; answers: readonly ShownReady[] }) {
  const t = useT(messages)
  if (answers.length === 0) return null
  return (
    <Section title={t('reply.ready')} id="ready">
      <ul class="list">
        {answers.map((one) => (
          <li>
            <Link href={`${paths.answer(of.id)}?ready=${one.id}`}>{one.question}</Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** A ready answer fills the form; whoever answers reads it over. */
function filled(form: FormState, chosen: ShownReady | undefined): FormState {
  if (chosen === undefined) return form
  const { answer: words, nextSteps, cite } = chosen
  const grounds = cite.map(({ act, unit }) => `${act}/${unit}`)
  return prefilled(form, { words, nextSteps, grounds })
}

function AnswerForm({ of, form, answers }: FormProps & { answers: readonly ShownReady[] }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('reply.title')} caption={of.number} lead={t('reply.lead')} back={paths.onDesk(of.id)} />
      <Words of={of} />
      <Ready of={of} answers={answers} />
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(of.version)} />
        <TextArea name="words" label={t('reply.words')} hint={t('reply.words-hint')} rows={7} />
        <TextArea name="nextSteps" label={t('answer.next')} hint={t('reply.next-hint')} rows={4} />
        <CheckList
          name="grounds"
          label={t('reply.grounds')}
          options={of.grounds.map(({ key, text }) => ({ value: key, label: text }))}
        />
        <Submit>{t('reply.send')}</Submit>
      </Form>
    </>
  )
}

export const answerPage = page({
  path: paths.answer(':questionId'),
  roles: rolesOf('questions.answer'),
  render: async ({ ask, form, lang, params, query }) => {
    const of = await ask(showOnDesk, { questionId: params['questionId'] ?? '' })
    const { answers } = await ask(findReadyAnswers, { topic: of.topic })
    const chosen = answers.find(({ id }) => id === query['ready'])
    return {
      title: messages.for(lang)('reply.title'),
      body: <AnswerForm of={of} form={filled(form, chosen)} answers={answers} />,
    }
  },
})

export const answerAction = action({
  path: paths.answer(':questionId'),
  command: answerQuestion,
  page: answerPage,
  done: ({ questionId }) => paths.onDesk(questionId),
})

function MoveForm({ of, form }: FormProps) {
  const t = useT(messages)
  const others = QUESTION_BODIES.filter((body) => body !== of.body)
  return (
    <>
      <Step title={t('move.title')} caption={of.number} lead={t('move.lead')} back={paths.onDesk(of.id)} />
      <Words of={of} />
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(of.version)} />
        <RadioField
          name="to"
          label={t('move.to')}
          options={others.map((value) => ({ value, label: t(`body.${value}`) }))}
        />
        <TextField name="why" label={t('move.why')} hint={t('move.why-hint')} />
        <Submit>{t('move.send')}</Submit>
      </Form>
    </>
  )
}

export const movePage = page({
  path: paths.move(':questionId'),
  roles: rolesOf('questions.move'),
  render: async ({ ask, form, lang, params }) => {
    const of = await ask(showOnDesk, { questionId: params['questionId'] ?? '' })
    return { title: messages.for(lang)('move.title'), body: <MoveForm of={of} form={form} /> }
  },
})

export const moveAction = action({
  path: paths.move(':questionId'),
  command: moveQuestion,
  page: movePage,
  done: ({ questionId }) => paths.onDesk(questionId),
})

function RightsForm({ of, form }: FormProps) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('notice-rights.title')}
        caption={of.number}
        lead={t('notice-rights.lead')}
        back={paths.onDesk(of.id)}
      />
      <Words of={of} />
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(of.version)} />
        <RadioField
          name="stage"
          label={t('notice-rights.stage')}
          options={of.stages.map((value) => ({ value, label: t(`stage.${value}`) }))}
        />
        <Submit>{t('notice-rights.send')}</Submit>
      </Form>
    </>
  )
}

export const rightsPage = page({
  path: paths.rights(':questionId'),
  roles: rolesOf('questions.notice-rights'),
  render: async ({ ask, form, lang, params }) => {
    const of = await ask(showOnDesk, { questionId: params['questionId'] ?? '' })
    return { title: messages.for(lang)('notice-rights.title'), body: <RightsForm of={of} form={form} /> }
  },
})

export const rightsAction = action({
  path: paths.rights(':questionId'),
  command: noticeRights,
  page: rightsPage,
  done: ({ questionId }) => paths.onDesk(questionId),
})
