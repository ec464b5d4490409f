import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { FieldGroup, Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { BREACH_KINDS } from '../domain/breach.ts'
import { recordBreach } from '../use-cases/record-breach.ts'
import { paths } from './data-rights.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

function Scope() {
  const t = useT(messages)
  return (
    <FieldGroup legend={t('new.scope')} hint={t('new.scope-hint')}>
      <DateField name="fromDay" label={t('new.from-day')} />
      <TextField name="fromTime" label={t('new.from-time')} hint={t('new.time-hint')} width="s" isOptional />
      <DateField name="toDay" label={t('new.to-day')} />
      <TextField name="toTime" label={t('new.to-time')} hint={t('new.time-hint')} width="s" isOptional />
      <TextField name="accountId" label={t('new.account')} isOptional />
      <TextField name="organisationId" label={t('new.organisation')} isOptional />
      <TextField name="useCase" label={t('new.use-case')} hint={t('new.use-case-hint')} isOptional />
    </FieldGroup>
  )
}

function NewBreach({ form }: { form: FormState }) {
  const t = useT(messages)
  const kinds = BREACH_KINDS.map((kind) => ({
    value: kind,
    label: t(`kind.${kind}`),
    hint: t(`kind.${kind}-hint`),
  }))
  return (
    <>
      <Step title={t('breach.new')} lead={t('new.lead')} back={paths.breaches()} />
      <Form state={form} words={messages}>
        <RadioField name="kind" label={t('new.kind')} options={kinds} />
        <TextArea name="whatHappened" label={t('breach.what')} hint={t('new.what-hint')} rows={3} />
        <TextArea name="measures" label={t('breach.measures')} rows={3} />
        <DateField name="noticedOn" label={t('breach.noticed-on')} />
        <Scope />
        <Submit>{t('new.save')}</Submit>
      </Form>
    </>
  )
}

/** The form of the breach drill. */
export const newBreachPage = page({
  path: paths.newBreach(),
  roles: rolesOf('data-rights.record-breach'),
  render: async ({ form, lang }) => ({
    title: messages.for(lang)('breach.new'),
    body: <NewBreach form={form} />,
  }),
})

export const newBreachAction = action({
  path: paths.newBreach(),
  command: recordBreach,
  page: newBreachPage,
  done: ({ id }) => paths.breach(id),
})
