import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { REPRESENTATION_BASES } from '../domain/representation.ts'
import { addRepresentative } from '../use-cases/add-representative.ts'
import { showChild } from '../use-cases/show-child.ts'
import { messages } from './messages.ts'
import { paths } from './registry.paths.ts'
import { rolesOf } from './roles.ts'

function NewRepresentative({ form, personId, name }: { form: FormState; personId: string; name: string }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('representatives.add')}
        caption={name}
        lead={t('representatives.lead')}
        back={paths.person(personId)}
      />
      <Form state={form} words={messages}>
        <TextField
          name="representativeId"
          label={t('field.representativeId')}
          hint={t('field.representativeId-hint')}
        />
        <SelectField
          name="basis"
          label={t('field.basis')}
          options={REPRESENTATION_BASES.map((basis) => ({ value: basis, label: t(`basis.${basis}`) }))}
        />
        <TextField name="document" label={t('field.document')} />
        <DateField name="documentDate" label={t('field.documentDate')} />
        <DateField name="validTo" label={t('field.validTo')} hint={t('field.validTo-hint')} isOptional />
        <Submit />
      </Form>
    </>
  )
}

/** The form that records a representative's right with its document. */
export const newRepresentativePage = page({
  path: paths.newRepresentative(':personId'),
  roles: rolesOf('registry.add-representative'),
  render: async ({ ask, form, lang, params }) => {
    const personId = params['personId'] ?? ''
    const person = await ask(showChild, { childId: personId })
    const body = <NewRepresentative form={form} personId={personId} name={person.fullName} />
    return { title: messages.for(lang)('representatives.add'), body }
  },
})

export const newRepresentativeAction = action({
  path: paths.newRepresentative(':personId'),
  command: addRepresentative,
  page: newRepresentativePage,
  done: (_output, { params }) => paths.person(params['personId'] ?? ''),
})
