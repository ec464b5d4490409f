import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { IinField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { recordIin } from '../use-cases/record-iin.ts'
import { showChild } from '../use-cases/show-child.ts'
import { messages } from './messages.ts'
import { paths } from './registry.paths.ts'
import { rolesOf } from './roles.ts'

interface RecordIinProps {
  readonly form: FormState
  readonly personId: string
  readonly name: string
  /** Version of the record that the page shows. */
  readonly version: number
}

function RecordIin({ form, personId, name, version }: RecordIinProps) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('iin.title')} caption={name} lead={t('iin.lead')} back={paths.person(personId)} />
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(form.values['version'] ?? version)} />
        <IinField name="iin" label={t('field.iin')} />
        <Submit>{t('iin.save')}</Submit>
      </Form>
    </>
  )
}

/** The form that adds the IIN issued after the record was opened. */
export const recordIinPage = page({
  path: paths.iin(':personId'),
  roles: rolesOf('registry.record-iin'),
  render: async ({ ask, form, lang, params }) => {
    const personId = params['personId'] ?? ''
    const person = await ask(showChild, { childId: personId })
    const body = <RecordIin form={form} personId={personId} name={person.fullName} version={person.version} />
    return { title: messages.for(lang)('iin.title'), body }
  },
})

export const recordIinAction = action({
  path: paths.iin(':personId'),
  command: recordIin,
  page: recordIinPage,
  done: ({ personId }) => paths.person(personId),
})
