import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { DISABILITY_GROUPS } from '../domain/status.ts'
import { recordDisability } from '../use-cases/record-status.ts'
import { showChild } from '../use-cases/show-child.ts'
import { messages } from './messages.ts'
import { paths } from './registry.paths.ts'
import { rolesOf } from './roles.ts'

function Disability({ form, personId, name }: { form: FormState; personId: string; name: string }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('disability.title')}
        caption={name}
        lead={t('disability.lead')}
        back={paths.person(personId)}
      />
      <p>
        {recordDisability.basis.map((of) => (
          <Cite of={of} />
        ))}
      </p>
      <Form state={form} words={messages}>
        <RadioField
          name="group"
          label={t('disability.group')}
          options={DISABILITY_GROUPS.map((group) => ({ value: group, label: t(`group.${group}`) }))}
        />
        <DateField name="validFrom" label={t('disability.from')} />
        <DateField name="validTo" label={t('disability.to')} hint={t('disability.to-hint')} isOptional />
        <TextField name="issuer" label={t('disability.issuer')} />
        <TextField name="document" label={t('field.document')} />
        <DateField name="documentDate" label={t('field.documentDate')} />
        <Submit>{t('disability.save')}</Submit>
      </Form>
    </>
  )
}

/** The form that records what the medical-social expertise established. */
export const disabilityPage = page({
  path: paths.newDisability(':personId'),
  roles: rolesOf('registry.record-disability'),
  render: async ({ ask, form, lang, params }) => {
    const personId = params['personId'] ?? ''
    const { fullName } = await ask(showChild, { childId: personId })
    const body = <Disability form={form} personId={personId} name={fullName} />
    return { title: messages.for(lang)('disability.title'), body }
  },
})

export const disabilityAction = action({
  path: paths.newDisability(':personId'),
  command: recordDisability,
  page: disabilityPage,
  done: (_output, { params }) => paths.person(params['personId'] ?? ''),
})
