import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { registerChild } from '../use-cases/register-child.ts'
import { messages } from './messages.ts'
import { PersonFields } from './person-fields.tsx'
import { paths } from './registry.paths.ts'
import { rolesOf } from './roles.ts'

function NewChild({ form }: { form: FormState }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('child.new.title')} lead={t('child.new.lead')} back={paths.people()} />
      <Form state={form} words={messages}>
        <PersonFields needsIin={false} />
        <TextField name="motherId" label={t('field.motherId')} hint={t('field.motherId-hint')} isOptional />
        <TextField name="birthRecord" label={t('field.birthRecord')} isOptional />
        <TextField
          name="birthOrder"
          label={t('field.birthOrder')}
          hint={t('field.birthOrder-hint')}
          inputMode="numeric"
          width="xs"
          isOptional
        />
        <Submit>{t('register')}</Submit>
      </Form>
    </>
  )
}

/** The form that opens the one record of a child. */
export const newChildPage = page({
  path: paths.newChild(),
  roles: rolesOf('registry.register-child'),
  render: async ({ form, lang }) => ({
    title: messages.for(lang)('child.new.title'),
    body: <NewChild form={form} />,
  }),
})

export const newChildAction = action({
  path: paths.newChild(),
  command: registerChild,
  page: newChildPage,
  done: ({ childId }) => paths.person(childId),
})
