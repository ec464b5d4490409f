import { type Lang, localize } from '@tirek/kernel'
import { serviceKindName } from '@tirek/law'
import type { z } from 'zod'
import { action, type FormInput, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Filters } from '#platform/ui/filters.tsx'
import { CheckList } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
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

function GivenBody({ shown, form }: { shown: Shown; form: FormState }) {
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
        back={paths.house()}
      />
      <Filters values={{ 'on.day': '', 'on.month': '', 'on.year': '' }} label={t('field.on')}>
        <DateField name="on" label={t('field.on')} />
      </Filters>
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

// A day in the address comes as one value (a link) or as the three parts of a date field.
function dayIn(query: Readonly<Record<string, string>>): string | undefined {
  const [day, month, year] = [query['on.day'], query['on.month'], query['on.year']]
  const isWhole = /^\d{1,2}$/.test(day ?? '') && /^\d{1,2}$/.test(month ?? '') && /^\d{4}$/.test(year ?? '')
  if (isWhole) return `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  return /^\d{4}-\d{2}-\d{2}$/.test(query['on'] ?? '') ? query['on'] : undefined
}

/** What was given on a day, to many residents in one form. */
export const givenPage = page({
  path: paths.given(),
  roles: rolesOf('placement.deliveries'),
  render: async ({ ask, tryAsk, form, lang, query }) => {
    const page = pageNumber(query['page'])
    const on = dayIn(query)
    const wanted = on === undefined ? undefined : await tryAsk(showDeliveries, { on, page })
    const shown = wanted ?? (await ask(showDeliveries, { page }))
    const state = prefilled(form, { given: knownOf(shown) })
    return { title: messages.for(lang)('given.title'), body: <GivenBody shown={shown} form={state} /> }
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
  done: ({ on }) => `${paths.given()}?on=${on}`,
})
