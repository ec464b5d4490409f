import { getValue } from '@tirek/law'
import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { CiteList } from '#platform/ui/cite.tsx'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { FieldGroup, Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { IinField, TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { EMERGENCY_REASONS } from '../domain/emergency.ts'
import { rolesOf } from '../permissions.ts'
import { askEmergency } from '../use-cases/ask-emergency.ts'
import { paths } from './exceptional-access.paths.ts'
import { messages } from './messages.ts'

function Ask({ form, hours }: { form: FormState; hours: number }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('ask.title')} lead={t('ask.lead')} back={paths.emergencies()} />
      <Notice tone="warning" title={t('ask.known')}>
        {t('ask.terms', { hours })}
      </Notice>
      <CiteList of={askEmergency.basis} />
      <Form state={form} words={messages}>
        <FieldGroup legend={t('ask.number')} hint={t('ask.number-hint')}>
          <IinField name="iin" label={t('ask.iin')} />
          <TextField name="birthRecord" label={t('ask.birth-record')} hint={t('ask.birth-record-hint')} />
        </FieldGroup>
        <RadioField
          name="reason"
          label={t('ask.reason')}
          options={EMERGENCY_REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
        />
        <TextArea name="words" label={t('ask.words')} hint={t('ask.words-hint')} />
        <Submit>{t('ask.open')}</Submit>
      </Form>
    </>
  )
}

/** The form that opens a file in an emergency: by an exact number, with a reason. */
export const askEmergencyPage = page({
  path: paths.newEmergency(),
  roles: rolesOf('ask-emergency'),
  render: async ({ form, lang, read }) => {
    const hours = await read(async (act) => getValue('project.emergency-hours', act.today).value)
    return { title: messages.for(lang)('ask.title'), body: <Ask form={form} hours={hours} /> }
  },
})

export const askEmergencyAction = action({
  path: paths.newEmergency(),
  command: askEmergency,
  page: askEmergencyPage,
  done: () => paths.emergencies(),
})
