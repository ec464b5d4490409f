import type { LocalDate } from '@tirek/kernel'
import { action, type PageContext, page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { IinField, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { permissions } from '../permissions.ts'
import { findLogPerson } from '../use-cases/find-person.ts'
import { type FoundPeople, tellApart } from '../use-cases/tell-apart.ts'
import { paths } from './audit.paths.ts'
import { messages } from './messages.ts'

const NOBODY = 'none'

function Found({ people }: FoundPeople) {
  const t = useT(messages)
  const { lang } = useView()
  const items = people.map(({ id, birthDate, region }) => ({
    title: (
      <Link href={paths.logOf(id)}>
        {t('find.born')}: {formatDate(lang, birthDate as LocalDate)}
      </Link>
    ),
    note: region,
  }))
  return (
    <Section title={t('find.found')} id="found">
      {items.length === 0 ? (
        <EmptyState title={t('find.nobody')}>{t('find.nobody-hint')}</EmptyState>
      ) : (
        <CardList items={items} />
      )}
    </Section>
  )
}

function FindPerson({ form, found }: { form: FormState; found: FoundPeople | undefined }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('find.title')} lead={t('find.lead')} back={paths.log()} />
      {found !== undefined && <Found {...found} />}
      <Form state={form} words={messages}>
        <IinField name="iin" label={t('find.iin')} isOptional />
        <TextField name="name" label={t('find.name')} hint={t('find.name-hint')} isOptional />
        <TextField name="purpose" label={t('find.purpose')} hint={t('find.purpose-hint')} />
        <Submit>{t('find.button')}</Submit>
      </Form>
    </>
  )
}

/** Identifiers of the people found stand in the address; neither the number nor the name does. */
async function foundOf({ ask, query }: PageContext): Promise<FoundPeople | undefined> {
  const { found } = query
  if (found === undefined) return undefined
  if (found === NOBODY) return { people: [] }
  return ask(tellApart, { personIds: found.split(',') })
}

/** Whom the log is searched for: by number or name, with the purpose. */
export const findPersonPage = page({
  path: paths.findPerson(),
  roles: permissions.filter((row) => row.action === 'audit.find-person').map((row) => row.role),
  render: async (context) => ({
    title: messages.for(context.lang)('find.title'),
    body: <FindPerson form={context.form} found={await foundOf(context)} />,
  }),
})

export const findPersonAction = action({
  path: paths.findPerson(),
  command: findLogPerson,
  page: findPersonPage,
  done: ({ personIds }) => {
    const [only] = personIds
    if (only !== undefined && personIds.length === 1) return paths.logOf(only)
    return `${paths.findPerson()}?found=${only === undefined ? NOBODY : personIds.join(',')}`
  },
})
