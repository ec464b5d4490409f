import { LANGS, type LocalDate } from '@tirek/kernel'
import { QUESTION_TOPICS } from '@tirek/law'
import { action, page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { CheckList, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { FieldGroup, Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { Tabs } from '#platform/ui/nav-parts.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { READY_STATES, type ReadyState } from '../domain/ready-answer.ts'
import { draftReady, showGrounds, showShelf } from '../use-cases/ready-answers.ts'
import type { ShownReady } from '../use-cases/shapes.ts'
import { messages } from './messages.ts'
import { useTopics } from './parts.tsx'
import { paths } from './questions.paths.ts'
import { rolesOf } from './roles.ts'

interface ShelfProps {
  readonly of: readonly ShownReady[]
  readonly state: ReadyState
  readonly onlyDue: boolean
}

function Shelf({ of, state, onlyDue }: ShelfProps) {
  const t = useT(messages)
  const { lang } = useView()
  const items = of.map((one) => ({
    title: <Link href={paths.onShelf(one.id)}>{one.question}</Link>,
    note: (
      <>
        <div>{t(`topic.${one.topic}`)}</div>
        {one.checkDue !== null && (
          <div>
            {t('ready.check-due')}: {formatDate(lang, one.checkDue as LocalDate)}
          </div>
        )}
      </>
    ),
  }))
  return (
    <>
      <Step title={t('shelf.title')} lead={t('shelf.lead')} back="/home" />
      <Actions>
        <ButtonLink href={paths.draft()}>{t('draft.title')}</ButtonLink>
      </Actions>
      <Tabs
        label={t('shelf.title')}
        tabs={[
          ...READY_STATES.map((one) => ({
            href: `${paths.shelf()}?state=${one}`,
            label: t(`ready-state.${one}`),
            isCurrent: one === state && !onlyDue,
          })),
          { href: `${paths.shelf()}?state=published&due=1`, label: t('work.checks'), isCurrent: onlyDue },
        ]}
      />
      {items.length === 0 ? (
        <EmptyState title={t('shelf.none')}>{t('shelf.none-hint')}</EmptyState>
      ) : (
        <CardList items={items} />
      )}
    </>
  )
}

/** The shelf of ready answers, for those who keep them. */
export const shelfPage = page({
  path: paths.shelf(),
  roles: rolesOf('questions.shelf'),
  render: async ({ ask, lang, query }) => {
    const state = READY_STATES.find((one) => one === query['state']) ?? 'draft'
    const onlyDue = state === 'published' && query['due'] === '1'
    const { answers } = await ask(showShelf, { state, onlyDue })
    return {
      title: messages.for(lang)('shelf.title'),
      body: <Shelf of={answers} state={state} onlyDue={onlyDue} />,
    }
  },
})

const TEXTS = ['question', 'answer', 'nextSteps'] as const
const ROWS = { question: 2, answer: 6, nextSteps: 3 } as const

interface Grounds {
  readonly grounds: readonly { readonly key: string; readonly text: string }[]
}

function Draft({ form, grounds }: { form: FormState } & Grounds) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('draft.title')} lead={t('draft.lead')} back={paths.shelf()} />
      <Notice title={t('draft.no-person')} />
      <Form state={form} words={messages}>
        <SelectField name="topic" label={t('label.topic')} options={useTopics(QUESTION_TOPICS)} />
        {LANGS.map((lang) => (
          <FieldGroup legend={t(`lang.${lang}`)}>
            {TEXTS.map((name) => (
              <TextArea name={`${name}.${lang}`} label={t(`draft.${name}`)} lang={lang} rows={ROWS[name]} />
            ))}
          </FieldGroup>
        ))}
        <CheckList
          name="grounds"
          label={t('reply.grounds')}
          options={grounds.map(({ key, text }) => ({ value: key, label: text }))}
        />
        <Submit>{t('draft.send')}</Submit>
      </Form>
    </>
  )
}

export const draftPage = page({
  path: paths.draft(),
  roles: rolesOf('questions.draft-ready'),
  render: async ({ ask, form, lang }) => {
    const { grounds } = await ask(showGrounds, {})
    return { title: messages.for(lang)('draft.title'), body: <Draft form={form} grounds={grounds} /> }
  },
})

export const draftAction = action({
  path: paths.draft(),
  command: draftReady,
  page: draftPage,
  done: ({ readyAnswerId }) => paths.onShelf(readyAnswerId),
})
