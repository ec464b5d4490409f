import { localize, REGIONS } from '@tirek/kernel'
import { QUESTION_TOPICS } from '@tirek/law'
import type { Actor } from '#platform/access/actor.ts'
import { isFamily } from '#platform/access/roles.ts'
import { action, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CiteList } from '#platform/ui/cite.tsx'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { askOpenly } from '../use-cases/ask.ts'
import { openByCode } from '../use-cases/own-questions.ts'
import { messages } from './messages.ts'
import { useTopics } from './parts.tsx'
import { paths } from './questions.paths.ts'

/** Whoever is signed in asks from the own page; staff do not ask here. */
function OwnWay({ actor }: { actor: Actor }) {
  const t = useT(messages)
  if (!isFamily(actor)) return <Notice>{t('open.staff')}</Notice>
  return (
    <Actions>
      <ButtonLink href={paths.mine()}>{t('open.own-page')}</ButtonLink>
    </Actions>
  )
}

function OpenForm({ form, actor }: { form: FormState; actor: Actor }) {
  const t = useT(messages)
  const { lang } = useView()
  const regions = REGIONS.map(({ kato, name }) => ({ value: kato, label: localize(name, lang) }))
  const topics = useTopics(QUESTION_TOPICS)
  return (
    <>
      <Step title={t('open.title')} lead={t('open.lead')} back={paths.answers()} />
      <p>
        <Link href={paths.byCode()}>{t('open.have-code')}</Link>
      </p>
      {actor.role === 'public' ? (
        <Form state={form} words={messages}>
          <SelectField name="region" label={t('open.region')} options={regions} />
          <SelectField name="topic" label={t('new.topic')} options={topics} />
          <TextArea name="words" label={t('new.words')} hint={t('open.words-hint')} rows={6} />
          <Submit>{t('new.send')}</Submit>
        </Form>
      ) : (
        <OwnWay actor={actor} />
      )}
      <CiteList of={askOpenly.basis} />
    </>
  )
}

/** A question without a name. */
export const openFormPage = page({
  path: paths.openForm(),
  roles: 'public',
  knowsBrowser: true,
  render: ({ actor, form, lang }) =>
    Promise.resolve({
      title: messages.for(lang)('open.title'),
      body: <OpenForm form={form} actor={actor} />,
    }),
})

export const openFormAction = action({
  path: paths.openForm(),
  command: askOpenly,
  page: openFormPage,
  done: ({ questionId }) => `${paths.question(questionId)}?received=1`,
})

function ByCode({ form }: { form: FormState }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('by-code.title')} lead={t('by-code.lead')} back={paths.openForm()} />
      <Form state={form} words={messages}>
        <TextField name="code" label={t('by-code.code')} hint={t('by-code.hint')} width="m" />
        <Submit>{t('by-code.open')}</Submit>
      </Form>
    </>
  )
}

/** Where a code is given to read the answer. */
export const byCodePage = page({
  path: paths.byCode(),
  roles: 'public',
  knowsBrowser: true,
  render: ({ form, lang }) =>
    Promise.resolve({ title: messages.for(lang)('by-code.title'), body: <ByCode form={form} /> }),
})

export const byCodeAction = action({
  path: paths.byCode(),
  command: openByCode,
  page: byCodePage,
  done: ({ questionId }) => paths.question(questionId),
})
