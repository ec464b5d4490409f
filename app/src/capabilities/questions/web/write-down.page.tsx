import type { LocalDate } from '@tirek/kernel'
import { QUESTION_TOPICS } from '@tirek/law'
import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { DonePanel, EmptyState } from '#platform/ui/notices.tsx'
import { WRITTEN_DOWN } from '../domain/question.ts'
import { listWrittenDown, showWrittenDown, writeDown } from '../use-cases/ask.ts'
import { messages } from './messages.ts'
import { State, useTopics } from './parts.tsx'
import { paths } from './questions.paths.ts'
import { rolesOf } from './roles.ts'

function WriteDown({ form }: { form: FormState }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('write-down.title')} lead={t('write-down.lead')} back={paths.allWrittenDown()} />
      <Form state={form} words={messages}>
        <RadioField
          name="channel"
          label={t('label.channel')}
          options={WRITTEN_DOWN.map((value) => ({ value, label: t(`channel.${value}`) }))}
        />
        <SelectField name="topic" label={t('write-down.topic')} options={useTopics(QUESTION_TOPICS)} />
        <TextArea name="words" label={t('write-down.words')} hint={t('write-down.words-hint')} rows={6} />
        <TextField
          name="contact"
          type="tel"
          width="m"
          label={t('write-down.contact')}
          hint={t('write-down.contact-hint')}
        />
        <Submit>{t('write-down.send')}</Submit>
      </Form>
    </>
  )
}

/** A worker writes down a question asked by telephone or at a visit. */
export const writeDownPage = page({
  path: paths.writeDown(),
  roles: rolesOf('questions.write-down'),
  render: ({ form, lang }) =>
    Promise.resolve({ title: messages.for(lang)('write-down.title'), body: <WriteDown form={form} /> }),
})

export const writeDownAction = action({
  path: paths.writeDown(),
  command: writeDown,
  page: writeDownPage,
  done: ({ questionId }) => paths.writtenDown(questionId),
})

function WrittenDown({ of }: { of: z.output<typeof showWrittenDown.output> }) {
  const t = useT(messages)
  const { lang } = useView()
  const rows = [
    { label: t('code.title'), value: <b>{of.code}</b> },
    { label: t('label.due'), value: formatDate(lang, of.due as LocalDate) },
  ]
  return (
    <>
      <DonePanel title={t('write-down.done')} reference={{ label: t('label.number'), value: of.number }}>
        <p>{t('write-down.tell')}</p>
      </DonePanel>
      <SummaryList rows={rows} />
      <ButtonLink href={paths.writeDown()} quiet>
        {t('write-down.one-more')}
      </ButtonLink>
    </>
  )
}

export const writtenDownPage = page({
  path: paths.writtenDown(':questionId'),
  roles: rolesOf('questions.written-down'),
  render: async ({ ask, lang, params }) => {
    const of = await ask(showWrittenDown, { questionId: params['questionId'] ?? '' })
    return { title: messages.for(lang)('write-down.done'), body: <WrittenDown of={of} /> }
  },
})

type Heads = z.output<typeof listWrittenDown.output>['questions']

function AllWrittenDown({ of }: { of: Heads }) {
  const t = useT(messages)
  const { lang } = useView()
  const items = of.map((one) => ({
    title: <Link href={paths.writtenDown(one.questionId)}>{one.number}</Link>,
    note: (
      <div>
        {t(`topic.${one.topic}`)} · {formatDate(lang, one.askedOn as LocalDate)}
      </div>
    ),
    end: <State of={one} />,
  }))
  return (
    <>
      <Step title={t('all-written.title')} lead={t('all-written.lead')} back="/home" />
      <Actions>
        <ButtonLink href={paths.writeDown()}>{t('write-down.title')}</ButtonLink>
      </Actions>
      {items.length === 0 ? (
        <EmptyState title={t('desk.none')}>{t('desk.none-hint')}</EmptyState>
      ) : (
        <CardList items={items} />
      )}
    </>
  )
}

/** What a worker has written down, and whether it was answered. */
export const allWrittenDownPage = page({
  path: paths.allWrittenDown(),
  roles: rolesOf('questions.all-written-down'),
  render: async ({ ask, lang }) => {
    const { questions } = await ask(listWrittenDown, {})
    return { title: messages.for(lang)('all-written.title'), body: <AllWrittenDown of={questions} /> }
  },
})
