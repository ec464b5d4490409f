import { localize } from '@tirek/kernel'
import { listOrganisations } from '#capabilities/network/index.ts'
import { findPerson, fullName } from '#capabilities/registry/index.ts'
import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { CiteList } from '#platform/ui/cite.tsx'
import { CheckField, type Option, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { ROUTE_ACTS, ROUTES, type Route } from '../domain/acts.ts'
import { itemName, narrowItems } from '../domain/catalogue.ts'
import { enterLine } from '../use-cases/answer.ts'
import { askForAid, MEDICAL_KINDS } from '../use-cases/ask.ts'
import { showOfPerson } from '../use-cases/show-family.ts'
import { paths } from './aids.paths.ts'
import { messages } from './messages.ts'
import { familiesOf, rolesOf } from './roles.ts'
import { nothingHere } from './shown.ts'

function optionsOf(route: Route, lang: 'kk' | 'ru' | 'en'): readonly Option[] {
  return narrowItems({ route }).map(({ key }) => ({ value: key, label: itemName(key, lang) }))
}

interface AskProps {
  readonly route: Route
  readonly name: string
  readonly personId: string
  readonly form: FormState
  readonly items: readonly Option[]
  readonly clinics: readonly Option[]
}

function Ask({ route, name, personId, form, items, clinics }: AskProps) {
  const t = useT(messages)
  const isMedical = route === 'medical-indication'
  return (
    <>
      <Step
        title={t(`route.${route}.ask`)}
        caption={name}
        lead={t(`ask.${route}`)}
        back={paths.child(personId)}
      />
      <Form state={form} words={messages}>
        <SelectField name="item" label={t('label.item')} options={items} width="full" />
        {isMedical && (
          <SelectField
            name="organisationId"
            label={t('label.doctor')}
            hint={t('ask.doctor-hint')}
            options={clinics}
            width="full"
          />
        )}
        <TextArea name="words" label={t('label.words')} hint={t('ask.words-hint')} rows={3} isOptional />
        {isMedical && <CheckField name="agrees" label={t('ask.agrees')} />}
        <Submit>{t('ask.send')}</Submit>
      </Form>
      <CiteList of={ROUTE_ACTS[route]} />
    </>
  )
}

/** The family asks by one route; the form of each asks for what that route needs and for nothing of the other. */
export const askPage = page({
  path: paths.ask(':personId', ':route'),
  roles: familiesOf('aids.ask'),
  render: async ({ ask, read, form, lang, params, query }) => {
    const personId = params['personId'] ?? ''
    const route = ROUTES.find((one) => one === params['route'])
    if (route === undefined) throw nothingHere('route')
    const { fullName: name, region } = await ask(showOfPerson, { personId })
    const wish = { region, kinds: [...MEDICAL_KINDS], state: 'existing' } as const
    const { organisations } = await read((act) => listOrganisations(act.db, wish))
    const clinics = organisations.map((one) => ({ value: one.id, label: localize(one.name, lang) }))
    const filled = prefilled(form, { item: query['item'] })
    const props = { route, name, personId, form: filled, items: optionsOf(route, lang), clinics }
    return { title: messages.for(lang)(`route.${route}.ask`), body: <Ask {...props} /> }
  },
})

export const askAction = action({
  path: paths.ask(':personId', ':route'),
  command: askForAid,
  page: askPage,
  done: ({ personId }) => paths.child(personId),
})

/** The paper by which something is there, the same for a doctor and for a line of the programme. */
export function PaperFields({ route }: { route: Route }) {
  const t = useT(messages)
  return (
    <>
      <TextField name="document" label={t(`paper.${route}`)} hint={t('paper.hint')} width="full" />
      <DateField name="documentDate" label={t('paper.date')} />
      <TextField name="volume" label={t('label.volume')} hint={t('paper.volume-hint')} width="full" />
      <DateField name="validTo" label={t('label.valid-to')} hint={t('paper.valid-to-hint')} isOptional />
    </>
  )
}

function Line({ name, form, personId, items }: Omit<AskProps, 'route' | 'clinics'>) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('line.title')} caption={name} lead={t('line.lead')} back={`/people/${personId}`} />
      <Form state={form} words={messages}>
        <SelectField name="item" label={t('label.item')} options={items} width="full" />
        <PaperFields route="disability-programme" />
        <Submit>{t('line.send')}</Submit>
      </Form>
      <CiteList of={enterLine.basis} />
    </>
  )
}

/** The department puts a line of the programme onto the portal. */
export const linePage = page({
  path: paths.line(':personId'),
  roles: rolesOf('aids.enter-line'),
  render: async ({ read, form, lang, params }) => {
    const personId = params['personId'] ?? ''
    const person = await read((act) => findPerson(act.db, personId))
    if (person === undefined) throw nothingHere('person')
    const items = optionsOf('disability-programme', lang)
    const props = { name: fullName(person), form, personId, items }
    return { title: messages.for(lang)('line.title'), body: <Line {...props} /> }
  },
})

export const lineAction = action({
  path: paths.line(':personId'),
  command: enterLine,
  page: linePage,
  done: () => paths.desk(),
})
