import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { registerAdult } from '../use-cases/register-adult.ts'
import { showChild } from '../use-cases/show-child.ts'
import { AnotherPerson, likelyRecord } from './likeness.tsx'
import { messages } from './messages.ts'
import { PersonFields, withOwnRegion } from './person-fields.tsx'
import { paths } from './registry.paths.ts'
import { rolesOf } from './roles.ts'

interface NewAdultProps {
  form: FormState
  likely: Parameters<typeof AnotherPerson>[0]['record']
}

function NewAdult({ form, likely }: NewAdultProps) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('adult.new.title')} back={paths.people()} />
      <Form state={form} words={messages}>
        <PersonFields needsIin />
        <AnotherPerson form={form} record={likely} />
        <Submit>{t('register')}</Submit>
      </Form>
    </>
  )
}

/** The form that opens the record of an adult. */
export const newAdultPage = page({
  path: paths.newAdult(),
  roles: rolesOf('registry.register-adult'),
  render: async ({ actor, form, lang, tryAsk }) => {
    const likelyId = likelyRecord(form)
    const likely = likelyId === undefined ? undefined : await tryAsk(showChild, { childId: likelyId })
    const body = <NewAdult form={withOwnRegion(form, actor)} likely={likely} />
    return { title: messages.for(lang)('adult.new.title'), body }
  },
})

export const newAdultAction = action({
  path: paths.newAdult(),
  command: registerAdult,
  page: newAdultPage,
  done: ({ personId }) => paths.person(personId),
})
