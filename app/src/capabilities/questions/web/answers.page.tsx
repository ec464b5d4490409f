import type { LocalDate } from '@tirek/kernel'
import { QUESTION_TOPICS } from '@tirek/law'
import type { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Filters } from '#platform/ui/filters.tsx'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { findReadyAnswers, showReadyAnswer } from '../use-cases/ready-answers.ts'
import type { ShownReady } from '../use-cases/shapes.ts'
import { messages } from './messages.ts'
import { citationOf, Said, useTopics } from './parts.tsx'
import { paths } from './questions.paths.ts'
import { rolesOf } from './roles.ts'

interface Search {
  readonly words: string
  readonly topic: string
}

function Answers({ of, search, askPath }: { of: readonly ShownReady[]; search: Search; askPath: string }) {
  const t = useT(messages)
  const items = of.map((one) => ({
    title: <Link href={paths.readyAnswer(one.id)}>{one.question}</Link>,
    note: <div>{t(`topic.${one.topic}`)}</div>,
  }))
  return (
    <>
      <Step title={t('answers.title')} lead={t('answers.lead')} />
      <Filters values={{ words: search.words, topic: search.topic }} label={t('answers.search')}>
        <TextField name="words" type="search" label={t('answers.words')} />
        <SelectField
          name="topic"
          label={t('label.topic')}
          empty={t('answers.every-topic')}
          options={useTopics(QUESTION_TOPICS)}
        />
      </Filters>
      {items.length === 0 ? (
        <EmptyState title={t('answers.none')}>{t('answers.none-hint')}</EmptyState>
      ) : (
        <CardList items={items} />
      )}
      <Section title={t('answers.not-found')} id="ask">
        <p>{t('answers.ask-lead')}</p>
        <Actions>
          <ButtonLink href={askPath}>{t('new.title')}</ButtonLink>
          <ButtonLink href="/information" quiet>
            {t('answers.packs')}
          </ButtonLink>
        </Actions>
      </Section>
    </>
  )
}

/** Questions that families ask, with their answers, for everybody. */
export const answersPage = page({
  path: paths.answers(),
  roles: 'public',
  render: async ({ actor, ask, lang, query }) => {
    const topic = QUESTION_TOPICS.find((one) => one === query['topic'])
    const words = (query['words'] ?? '').slice(0, 200)
    const { answers } = await ask(findReadyAnswers, { words, topic })
    const own = rolesOf('questions.mine').includes(actor.role)
    return {
      title: messages.for(lang)('answers.title'),
      body: (
        <Answers
          of={answers}
          search={{ words, topic: topic ?? '' }}
          askPath={own ? paths.new() : paths.openForm()}
        />
      ),
    }
  },
})

type Shown = z.output<typeof showReadyAnswer.output>

/** A ready answer as everybody reads it. */
export function ReadyBody({ of, back }: { of: Shown; back: string }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <Step title={of.question} caption={t(`topic.${of.topic}`)} back={back} />
      {of.state !== 'published' && <StatusTag tone="neutral">{t(`ready-state.${of.state}`)}</StatusTag>}
      <Said words={of.answer} />
      <Section title={t('answer.next')} id="next">
        <Said words={of.nextSteps} />
      </Section>
      <p class="row">
        {of.cite.map((one) => (
          <Cite of={citationOf(one)} />
        ))}
      </p>
      {of.checkedOn !== null && (
        <p class="soft">
          {t('ready.checked')}: {formatDate(lang, of.checkedOn as LocalDate)}
        </p>
      )}
    </>
  )
}

/** One ready answer. */
export const readyAnswerPage = page({
  path: paths.readyAnswer(':readyAnswerId'),
  roles: 'public',
  render: async ({ ask, params }) => {
    const of = await ask(showReadyAnswer, { readyAnswerId: params['readyAnswerId'] ?? '' })
    return { title: of.question, body: <ReadyBody of={of} back={paths.answers()} /> }
  },
})
