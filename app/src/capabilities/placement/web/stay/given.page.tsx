import { type Lang, localize } from '@tirek/kernel'
import { serviceKindName } from '@tirek/law'
import type { z } from 'zod'
import { action, type FormInput, page } from '#platform/http/page.ts'
import { problemsOf } from '#platform/http/question-problems.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Filters } from '#platform/ui/filters.tsx'
import { CheckList } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { NumberedPages, pageNumber } from '#platform/ui/numbered-pages.tsx'
import { recordDeliveries, showDeliveries } from '../../use-cases/deliveries.ts'
import { paths } from '../placement.paths.ts'
import { rolesOf } from '../roles.ts'
import { dayOf } from '../words.tsx'
import { messages } from './messages.ts'

type Shown = z.output<(typeof showDeliveries)['output']>

const tickOf = (requestId: string, kind: string) => `${requestId}/${kind}`

function knownOf({ residents }: Shown) {
  return residents.flatMap(({ requestId, kinds }) =>
    kinds.filter(({ times }) => times > 0).map(({ kind }) => tickOf(requestId, kind)),
  )
}

function optionsOf({ requestId, kinds }: Shown['residents'][number], lang: Lang) {
  return kinds.map(({ kind, content }) => ({
    value: tickOf(requestId, kind),
    label: localize(serviceKindName(kind), lang),
    hint: content,
  }))
}

type Question = {
  readonly values: Readonly<Record<string, string>>
  readonly errors: FormState['errors']
}

/** Which day is looked at; a day that cannot be is said at its field, and what was typed stays. */
function DayQuestion({ values, errors }: Question) {
  const t = useT(messages)
  return (
    <Filters values={values} errors={errors} words={messages} label={t('field.on')}>
      <DateField name="on" label={t('field.on')} />
    </Filters>
  )
}

type GivenProps = {
  readonly shown: Shown
  readonly form: FormState
  /** The case whose plan led here. */
  readonly from: string | undefined
  readonly isSaved: boolean
}

function GivenBody({ shown, form, from, isSaved }: GivenProps) {
  const t = useT(messages)
  const { lang } = useView()
  const rows = shown.residents.flatMap(({ requestId, kinds }) =>
    kinds.map(({ kind }) => tickOf(requestId, kind)),
  )
  return (
    <>
      <Step
        title={t('given.title')}
        caption={dayOf(lang, shown.on)}
        lead={t('given.lead')}
        back={from === undefined ? paths.today() : paths.plan(from)}
      />
      {isSaved && <Notice tone="success" title={t('given.saved')} isNews />}
      <DayQuestion values={{ 'on.day': '', 'on.month': '', 'on.year': '' }} errors={{}} />
      {shown.residents.length === 0 ? (
        <EmptyState title={t('given.nobody')} />
      ) : (
        <Section title={dayOf(lang, shown.on) ?? shown.on} id="given">
          <Form state={form} words={messages} id="day">
            <HiddenField name="day" value={shown.on} />
            <HiddenField name="rows" value={rows.join(' ')} />
            {shown.residents.map((one) => (
              <CheckList name="given" label={one.personName} options={optionsOf(one, lang)} isOptional />
            ))}
            <Submit>{t('do.save')}</Submit>
          </Form>
          <NumberedPages page={shown.page} pages={shown.pages} />
        </Section>
      )}
    </>
  )
}

function WrongDay(question: Question) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('given.title')} lead={t('given.lead')} back={paths.today()} />
      <DayQuestion {...question} />
    </>
  )
}

const DAY_PARTS = ['on.day', 'on.month', 'on.year'] as const

// A day in the address comes as one value (a link) or as the three parts of a date field.
function dayIn(query: Readonly<Record<string, string>>): string | undefined {
  const [day = '', month = '', year = ''] = DAY_PARTS.map((part) => (query[part] ?? '').trim())
  if (`${day}${month}${year}` === '') return query['on']
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What was given on a day, to many residents in one form. */
export const givenPage = page({
  path: paths.given(),
  roles: rolesOf('placement.deliveries'),
  render: async ({ ask, form, lang, query }) => {
    const on = dayIn(query)
    const title = messages.for(lang)('given.title')
    const { from } = query
    try {
      const shown = await ask(showDeliveries, {
        page: pageNumber(query['page']),
        ...(on === undefined ? {} : { on }),
      })
      const state = prefilled(form, { given: knownOf(shown) })
      const back = from !== undefined && ID.test(from) ? from : undefined
      const isSaved = query['done'] === 'saved'
      return { title, body: <GivenBody shown={shown} form={state} from={back} isSaved={isSaved} /> }
    } catch (error) {
      const values = Object.fromEntries(DAY_PARTS.map((part) => [part, query[part] ?? '']))
      return { title, status: 422, body: <WrongDay values={values} errors={problemsOf(error)} /> }
    }
  },
})

const listOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string')

// Every line that was shown is sent: what is ticked was given, what is not was not.
function entriesOf(form: FormInput) {
  const ticked = new Set(listOf(form['given']))
  const rows = String(form['rows'] ?? '')
    .split(' ')
    .filter((row) => row !== '')
  const given = rows.map((row) => {
    const [requestId, kind] = row.split('/')
    return { requestId, kind, times: ticked.has(row) ? 1 : 0 }
  })
  return { on: form['day'], given }
}

export const givenAction = action({
  path: paths.given(),
  command: recordDeliveries,
  page: givenPage,
  input: entriesOf,
  done: ({ on }) => `${paths.given()}?on=${on}&done=saved`,
})
