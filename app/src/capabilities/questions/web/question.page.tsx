import type { LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { myPeople } from '#capabilities/registry/index.ts'
import { isFamily } from '#platform/access/roles.ts'
import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { HELPED } from '../domain/question.ts'
import { followUp, rate, showQuestion } from '../use-cases/own-questions.ts'
import { messages } from './messages.ts'
import { AnswerPart, Facts, Moves, Said } from './parts.tsx'
import { paths } from './questions.paths.ts'
import { rolesOf } from './roles.ts'

type Shown = z.output<typeof showQuestion.output>
type People = z.output<typeof myPeople.output>['people']

function Receipt({ of }: { of: Shown }) {
  const t = useT(messages)
  return (
    <Notice tone="success" title={t('received.title')} isNews>
      <p>
        {t('label.number')}: <b>{of.number}</b>
      </p>
      <p>{t('received.next')}</p>
    </Notice>
  )
}

function Code({ code }: { code: string }) {
  const t = useT(messages)
  return (
    <Notice tone="warning" title={t('code.title')}>
      <p class="lead">
        <b>{code}</b>
      </p>
      <p>{t('code.keep')}</p>
    </Notice>
  )
}

/** A question that tells of a violated right leads to a complaint in which its words stand already. */
function Rights({ of, people }: { of: Shown; people: People }) {
  const t = useT(messages)
  if (of.rightsStage === null) return null
  const query = `?stage=${of.rightsStage}&question=${of.id}`
  return (
    <Notice tone="warning" title={t('rights.title')}>
      <p>{t('rights.lead')}</p>
      <ul class="list">
        {people.map(({ id, fullName }) => (
          <li>
            <Link href={`/people/${id}/complaints/new${query}`}>
              {t('rights.complain')}: {fullName}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Helped({ of, form }: { of: Shown; form: FormState }) {
  const t = useT(messages)
  if (!of.may.rate) return null
  const state = of.helped === null ? form : { ...form, values: { helped: of.helped, ...form.values } }
  return (
    <Section title={t('helped.title')} id="helped">
      {of.helped !== null && <p class="soft">{t('helped.thanks')}</p>}
      <Form state={state} words={messages} action={paths.rate(of.id)}>
        <RadioField
          name="helped"
          label={t('helped.label')}
          options={HELPED.map((value) => ({ value, label: t(`helped.${value}`) }))}
        />
        <Submit tone="quiet">{t('helped.send')}</Submit>
      </Form>
    </Section>
  )
}

interface BodyProps {
  readonly of: Shown
  readonly people: People
  readonly today: LocalDate
  readonly form: FormState
  readonly isNew: boolean
}

function QuestionBody({ of, people, today, form, isNew }: BodyProps) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('question.title')}
        caption={of.number}
        back={of.code === null ? paths.mine() : paths.openForm()}
      />
      {isNew && <Receipt of={of} />}
      {of.code !== null && <Code code={of.code} />}
      {of.state === 'overdue' && <Notice tone="danger" title={t('question.overdue')} />}
      <AnswerPart of={of} />
      <Rights of={of} people={people} />
      <Section title={t('question.words')} id="words">
        <Said words={of.words} lang={of.lang} />
      </Section>
      <Facts of={of} today={today} />
      <Moves of={of} />
      <Helped of={of} form={form} />
      <Actions>
        {of.may.follow && <ButtonLink href={paths.further(of.id)}>{t('further.title')}</ButtonLink>}
        {of.followedBy !== null && (
          <ButtonLink href={paths.question(of.followedBy)} quiet>
            {t('question.later')}
          </ButtonLink>
        )}
        {of.follows !== null && (
          <ButtonLink href={paths.question(of.follows)} quiet>
            {t('question.earlier')}
          </ButtonLink>
        )}
      </Actions>
    </>
  )
}

/** One question for whoever asked it: the receipt, the answer, what to do next. */
export const questionPage = page({
  path: paths.question(':questionId'),
  roles: rolesOf('questions.question'),
  knowsBrowser: true,
  render: async ({ actor, ask, form, lang, params, query, read }) => {
    const of = await ask(showQuestion, { questionId: params['questionId'] ?? '' })
    const today = await read((act) => Promise.resolve(act.today))
    const people = isFamily(actor) && of.rightsStage !== null ? (await ask(myPeople, {})).people : []
    const isNew = query['received'] === '1'
    return {
      title: messages.for(lang)('question.title'),
      body: <QuestionBody of={of} people={people} today={today} form={form} isNew={isNew} />,
    }
  },
})

export const rateAction = action({
  path: paths.rate(':questionId'),
  command: rate,
  page: questionPage,
  done: ({ questionId }) => paths.question(questionId),
})

function Further({ of, form }: { of: Shown; form: FormState }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('further.title')}
        caption={of.number}
        lead={t('further.lead')}
        back={paths.question(of.id)}
      />
      <AnswerPart of={of} />
      <Form state={form} words={messages}>
        <TextArea name="words" label={t('new.words')} rows={5} />
        <Submit>{t('new.send')}</Submit>
      </Form>
    </>
  )
}

export const furtherPage = page({
  path: paths.further(':questionId'),
  roles: rolesOf('questions.follow-up'),
  knowsBrowser: true,
  render: async ({ ask, form, lang, params }) => {
    const of = await ask(showQuestion, { questionId: params['questionId'] ?? '' })
    return { title: messages.for(lang)('further.title'), body: <Further of={of} form={form} /> }
  },
})

export const furtherAction = action({
  path: paths.further(':questionId'),
  command: followUp,
  page: furtherPage,
  done: ({ questionId }) => `${paths.question(questionId)}?received=1`,
})
