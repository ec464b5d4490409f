import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { IinField, TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { namePair } from '../use-cases/name-pair.ts'
import { showChild } from '../use-cases/show-child.ts'
import { messages } from './messages.ts'
import { paths } from './registry.paths.ts'
import { rolesOf } from './roles.ts'

function NamePair({ form, personId, name }: { form: FormState; personId: string; name: string }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('name-pair.title')}
        caption={name}
        lead={t('name-pair.lead')}
        back={paths.person(personId)}
      />
      <Form state={form} words={messages}>
        <IinField name="otherIin" label={t('name-pair.iin')} isOptional />
        <TextField name="otherBirthRecord" label={t('name-pair.birth-record')} isOptional />
        <DateField name="otherBirthDate" label={t('name-pair.birth-date')} isOptional />
        <TextField
          name="otherId"
          label={t('name-pair.address')}
          hint={t('name-pair.address-hint')}
          isOptional
        />
        <TextArea name="reason" label={t('name-pair.reason')} rows={3} />
        <Submit>{t('name-pair.save')}</Submit>
      </Form>
    </>
  )
}

/** The form with which a register keeper puts two records on the desk. */
export const namePairPage = page({
  path: paths.namePair(':personId'),
  roles: rolesOf('registry.name-pair'),
  render: async ({ ask, form, lang, params }) => {
    const personId = params['personId'] ?? ''
    const { fullName } = await ask(showChild, { childId: personId })
    const body = <NamePair form={form} personId={personId} name={fullName} />
    return { title: messages.for(lang)('name-pair.title'), body }
  },
})

/** The id at the end of a record's address; what has none stays as it was typed. */
function idIn(typed: unknown): { readonly otherId?: string } {
  const id = typeof typed === 'string' ? /\/people\/([0-9a-f-]{36})/i.exec(typed)?.[1] : undefined
  return id === undefined ? {} : { otherId: id }
}

export const namePairAction = action({
  path: paths.namePair(':personId'),
  command: namePair,
  input: (form, { params }) => ({ ...form, ...idIn(form['otherId']), personId: params['personId'] }),
  page: namePairPage,
  done: ({ pairId }) => paths.pair(pairId),
})
