import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { CiteList } from '#platform/ui/cite.tsx'
import { RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { CONSENT_PURPOSES } from '../domain/consent.ts'
import { COURT_OUTCOMES } from '../domain/court-act.ts'
import { recordCourtAct } from '../use-cases/record-court-act.ts'
import { showChild } from '../use-cases/show-child.ts'
import { messages } from './messages.ts'
import { paths } from './registry.paths.ts'
import { rolesOf } from './roles.ts'

function CourtAct({ form, personId, name }: { form: FormState; personId: string; name: string }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('court.title')} caption={name} lead={t('court.lead')} back={paths.person(personId)} />
      <CiteList of={recordCourtAct.basis} />
      <Form state={form} words={messages}>
        <SelectField
          name="purpose"
          label={t('court.purpose')}
          options={CONSENT_PURPOSES.map((value) => ({ value, label: t(`purpose.${value}`) }))}
        />
        <RadioField
          name="outcome"
          label={t('court.outcome')}
          options={COURT_OUTCOMES.map((value) => ({ value, label: t(`court-outcome.${value}`) }))}
        />
        <TextField name="court" label={t('court.court')} />
        <TextField name="document" label={t('field.document')} />
        <DateField name="documentDate" label={t('field.documentDate')} />
        <Submit>{t('court.save')}</Submit>
      </Form>
    </>
  )
}

/** The form that records a court act about passing a child on; it prevails over the representatives (DEC-6). */
export const courtActPage = page({
  path: paths.newCourtAct(':personId'),
  roles: rolesOf('registry.record-court-act'),
  render: async ({ ask, form, lang, params }) => {
    const personId = params['personId'] ?? ''
    const { fullName } = await ask(showChild, { childId: personId })
    return {
      title: messages.for(lang)('court.title'),
      body: <CourtAct form={form} personId={personId} name={fullName} />,
    }
  },
})

export const courtActAction = action({
  path: paths.newCourtAct(':personId'),
  command: recordCourtAct,
  page: courtActPage,
  done: (_output, { params }) => paths.person(params['personId'] ?? ''),
})
