import type { LocalDate } from '@tirek/kernel'
import { QUESTION_TOPICS } from '@tirek/law'
import { action, type PageContext, page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { CiteList } from '#platform/ui/cite.tsx'
import { BEGUN, withoutBegun } from '#platform/ui/form/begun.ts'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { ask } from '../use-cases/ask.ts'
import { listMine } from '../use-cases/own-questions.ts'
import type { ShownQuestion } from '../use-cases/shapes.ts'
import { messages } from './messages.ts'
import { State, useTopics } from './parts.tsx'
import { paths } from './questions.paths.ts'
import { rolesOf } from './roles.ts'

function Mine({ of }: { of: readonly ShownQuestion[] }) {
  const t = useT(messages)
  const { lang } = useView()
  const items = of.map((one) => ({
    title: <Link href={paths.question(one.id)}>{t(`topic.${one.topic}`)}</Link>,
    note: (
      <>
        <div>
          {one.number} · {formatDate(lang, one.askedOn as LocalDate)}
        </div>
        <div>{t(`body.${one.body}`)}</div>
      </>
    ),
    end: <State of={one} />,
  }))
  return (
    <>
      <Step title={t('mine.title')} lead={t('mine.lead')} back="/home" />
      <Actions>
        <ButtonLink href={paths.new()}>{t('new.title')}</ButtonLink>
        <ButtonLink href={paths.answers()} quiet>
          {t('answers.title')}
        </ButtonLink>
      </Actions>
      {items.length === 0 ? (
        <EmptyState title={t('mine.none')}>{t('mine.none-hint')}</EmptyState>
      ) : (
        <CardList items={items} />
      )}
    </>
  )
}

/** What the family has asked. */
export const minePage = page({
  path: paths.mine(),
  roles: rolesOf('questions.mine'),
  render: async ({ ask: read, lang }) => {
    const { questions } = await read(listMine, {})
    return { title: messages.for(lang)('mine.title'), body: <Mine of={questions} /> }
  },
})

function NewQuestion({ form }: { form: FormState }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('new.title')} lead={t('new.lead')} back={paths.mine()} />
      <p>
        <Link href={paths.answers()}>{t('new.look-first')}</Link>
      </p>
      <Form state={form} words={messages}>
        <HiddenField name="aboutId" />
        {form.values[BEGUN] !== undefined && <HiddenField name={BEGUN} />}
        <SelectField name="topic" label={t('new.topic')} options={useTopics(QUESTION_TOPICS)} />
        <TextArea name="words" label={t('new.words')} hint={t('new.words-hint')} rows={6} />
        <Submit>{t('new.send')}</Submit>
      </Form>
      <CiteList of={ask.basis} />
    </>
  )
}

const IS_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const IS_NUMBER = /^[0-9A-Z/-]{1,30}$/

/** A question that comes from a request for a place begins with its number; the family may take it out. */
function aboutRequest({ form, query, lang }: PageContext): FormState {
  const { about = '', number = '' } = query
  if (!IS_ID.test(about) || !IS_NUMBER.test(number)) return form
  const words = messages.for(lang)('new.about-request', { number })
  return prefilled(form, { aboutId: about, topic: 'support-services', [BEGUN]: words, words: `${words} ` })
}

export const newPage = page({
  path: paths.new(),
  roles: rolesOf('questions.ask'),
  render: (context) =>
    Promise.resolve({
      title: messages.for(context.lang)('new.title'),
      body: <NewQuestion form={aboutRequest(context)} />,
    }),
})

export const newAction = action({
  path: paths.new(),
  command: ask,
  input: (form) => withoutBegun(form),
  page: newPage,
  done: ({ questionId }) => `${paths.question(questionId)}?received=1`,
})
