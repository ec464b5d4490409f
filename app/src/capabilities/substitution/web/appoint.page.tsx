import { getValue } from '@tirek/law'
import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { CiteList } from '#platform/ui/cite.tsx'
import { RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { REASONS } from '../domain/appointment.ts'
import { rolesOf } from '../permissions.ts'
import { appoint } from '../use-cases/appoint.ts'
import { listColleagues, type ShownPost } from '../use-cases/list-staff.ts'
import { messages } from './messages.ts'
import { postLine } from './staff.page.tsx'
import { paths } from './substitution.paths.ts'

interface Props {
  readonly form: FormState
  readonly absent: ShownPost
  readonly colleagues: readonly ShownPost[]
  readonly months: number
  readonly takesTwo: boolean
}

function AppointForm({ form, colleagues }: Pick<Props, 'form' | 'colleagues'>) {
  const t = useT(messages)
  return (
    <Form state={form} words={messages}>
      <SelectField
        name="substituteId"
        label={t('substitute')}
        options={colleagues.map((one) => ({ value: one.id, label: `${one.name} – ${postLine(one)}` }))}
      />
      <DateField name="from" label={t('from')} />
      <DateField name="until" label={t('until')} hint={t('until-hint')} />
      <RadioField
        name="reason"
        label={t('reason')}
        options={REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
      />
      <TextField name="orderNumber" label={t('order-number')} width="m" />
      <DateField name="orderDate" label={t('order-date')} />
      <Submit>{t('appoint.submit')}</Submit>
    </Form>
  )
}

function Appoint({ form, absent, colleagues, months, takesTwo }: Props) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('appoint.title')}
        caption={`${absent.name} · ${postLine(absent)}`}
        lead={t('appoint.lead', { months })}
        back={paths.staff()}
      />
      <CiteList of={appoint.basis} />
      {takesTwo && <Notice tone="info">{t('appoint.two')}</Notice>}
      {colleagues.length === 0 ? (
        <EmptyState title={t('appoint.nobody')}>{t('appoint.nobody-hint')}</EmptyState>
      ) : (
        <AppointForm form={form} colleagues={colleagues} />
      )}
    </>
  )
}

/** The second step: who has the post, on which days, by which order. */
export const appointPage = page({
  path: paths.appoint(':accountId'),
  roles: rolesOf('appoint'),
  render: async ({ ask, params, form, lang, read, actor }) => {
    const shown = await ask(listColleagues, { accountId: params['accountId'] ?? '' })
    const months = await read(async (act) => getValue('project.substitution-months', act.today).value)
    const takesTwo = actor.role === 'administrator'
    return {
      title: messages.for(lang)('appoint.title'),
      body: <Appoint {...shown} form={form} months={months} takesTwo={takesTwo} />,
    }
  },
})

export const appointAction = action({
  path: paths.appoint(':accountId'),
  command: appoint,
  input: (form, { params }) => ({ ...form, absentId: params['accountId'] }),
  page: appointPage,
  done: () => paths.list(),
})
