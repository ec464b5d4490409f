import { action, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CiteList } from '#platform/ui/cite.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { rolesOf } from '../permissions.ts'
import { addWords, showSummary } from '../use-cases/summary.ts'
import { paths } from './hand-over.paths.ts'
import { messages } from './messages.ts'
import { Said, useDay } from './parts.tsx'
import { reasonWords, type ShownSummary, summaryParts } from './summary-sheet.ts'

function Parts({ shown }: { shown: ShownSummary }) {
  const { lang } = useView()
  return (
    <>
      {summaryParts(shown, lang).map(({ id, title, lines, none }) => (
        <Section title={title} id={id}>
          {lines.length === 0 ? <p class="soft">{none}</p> : <SummaryList rows={[...lines]} />}
        </Section>
      ))}
    </>
  )
}

function Words({ shown }: { shown: ShownSummary }) {
  const t = useT(messages)
  const day = useDay()
  return (
    <Section title={t('summary.words')} id="words">
      {shown.words === null ? <p class="soft">{t('summary.no-words')}</p> : <Said words={shown.words} />}
      {shown.wordsOn !== null && <p class="soft">{day(shown.wordsOn)}</p>}
      {shown.mayAddWords && (
        <ButtonLink href={paths.words(shown.person.id)} quiet>
          {t('summary.write')}
        </ButtonLink>
      )}
    </Section>
  )
}

function Body({ shown }: { shown: ShownSummary }) {
  const t = useT(messages)
  const { lang } = useView()
  const day = useDay()
  const facts = [shown.organisation ?? '', day(shown.madeOn), reasonWords(lang, shown.reason)]
  return (
    <>
      <Step
        title={t('summary.title')}
        caption={shown.person.fullName}
        lead={t('summary.lead')}
        back={`/path/${shown.person.id}`}
      />
      <p>{facts.filter((one) => one !== '').join(' · ')}</p>
      <Actions>
        <ButtonLink href={paths.summaryPdf(shown.person.id)} download>
          {t('summary.pdf')}
        </ButtonLink>
      </Actions>
      <Parts shown={shown} />
      <Words shown={shown} />
      <p class="soft">{t('summary.end')}</p>
      <CiteList of={showSummary.basis} />
    </>
  )
}

/** What the support has come to, in plain words. */
export const summaryPage = page({
  path: paths.summary(':personId'),
  roles: rolesOf('hand-over.summary'),
  render: async ({ ask, lang, params }) => {
    const shown = await ask(showSummary, { personId: params['personId'] ?? '' })
    return { title: messages.for(lang)('summary.title'), body: <Body shown={shown} /> }
  },
})

function WordsForm({ shown, form }: { shown: ShownSummary; form: FormState }) {
  const t = useT(messages)
  const filled = prefilled(form, { words: shown.words })
  return (
    <>
      <Step
        title={t('summary.words')}
        caption={shown.person.fullName}
        lead={t('summary.words-lead')}
        back={paths.summary(shown.person.id)}
      />
      <Form state={filled} words={messages}>
        <HiddenField name="version" value={String(shown.version)} />
        <TextArea name="words" label={t('summary.words-label')} rows={6} />
        <Submit>{t('summary.save')}</Submit>
      </Form>
    </>
  )
}

export const wordsPage = page({
  path: paths.words(':personId'),
  roles: rolesOf('hand-over.add-words'),
  render: async ({ ask, form, lang, params }) => {
    const shown = await ask(showSummary, { personId: params['personId'] ?? '' })
    return { title: messages.for(lang)('summary.words'), body: <WordsForm shown={shown} form={form} /> }
  },
})

export const wordsAction = action({
  path: paths.words(':personId'),
  command: addWords,
  page: wordsPage,
  done: ({ personId }) => `${paths.summary(personId)}#words`,
})
