import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { FieldGroup, Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { IinField, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink } from '#platform/ui/link.tsx'
import { ACTS } from '../domain/citations.ts'
import { takeOn } from '../use-cases/take-on.ts'
import { messages } from './messages.ts'
import { paths } from './placement.paths.ts'
import { rolesOf } from './roles.ts'

function TakeOnForm({ form }: { form: FormState }) {
  const t = useT(messages)
  const sexes = [
    { value: 'female', label: t('take-on.female') },
    { value: 'male', label: t('take-on.male') },
  ]
  return (
    <>
      <Step title={t('take-on.title')} lead={t('take-on.lead')} back="/people" />
      <p>
        <Cite of={ACTS.applicants} />
      </p>
      <Form state={form} words={messages}>
        <TextField name="familyName" label={t('take-on.family-name')} />
        <TextField name="givenName" label={t('take-on.given-name')} />
        <DateField name="birthDate" label={t('take-on.birth-date')} />
        <RadioField name="sex" label={t('take-on.sex')} options={sexes} isInline />
        <FieldGroup legend={t('take-on.number')} hint={t('take-on.number-hint')}>
          <IinField name="iin" label={t('take-on.iin')} />
          <TextField name="birthRecord" label={t('take-on.birth-record')} />
        </FieldGroup>
        <Submit>{t('do.take-on')}</Submit>
      </Form>
      <Actions>
        <ButtonLink href="/people/new-child" quiet>
          {t('take-on.register-child')}
        </ButtonLink>
        <ButtonLink href="/people/new-adult" quiet>
          {t('take-on.register-adult')}
        </ButtonLink>
      </Actions>
    </>
  )
}

/** The social worker takes a person into the caseload on the shown papers. */
export const takeOnPage = page({
  path: paths.takeOn(),
  roles: rolesOf('placement.take-on'),
  render: async ({ form, lang }) => ({
    title: messages.for(lang)('take-on.title'),
    body: <TakeOnForm form={form} />,
  }),
})

export const takeOnAction = action({
  path: paths.takeOn(),
  command: takeOn,
  page: takeOnPage,
  done: ({ personId }) => `/people/${personId}`,
})
