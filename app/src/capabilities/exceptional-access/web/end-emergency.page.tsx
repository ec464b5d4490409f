import { action, page, RefusedError } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { notFound } from '#platform/use-case/refusal.ts'
import { rolesOf } from '../permissions.ts'
import { endEmergency } from '../use-cases/end-emergency.ts'
import { myEmergencies } from '../use-cases/my-emergencies.ts'
import { paths } from './exceptional-access.paths.ts'
import { messages } from './messages.ts'

function End({ form }: { form: FormState }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('end.title')} lead={t('end.lead')} back={paths.emergencies()} />
      <Form state={form} words={messages}>
        <Submit>{t('end.submit')}</Submit>
      </Form>
    </>
  )
}

/** Ends an own emergency access before its time. */
export const endEmergencyPage = page({
  path: paths.endEmergency(':emergencyId'),
  roles: rolesOf('end-emergency'),
  render: async ({ ask, params, form, lang }) => {
    const { emergencies } = await ask(myEmergencies, {})
    const isOwn = emergencies.some((one) => one.id === params['emergencyId'])
    if (!isOwn) throw new RefusedError(notFound('emergency').error)
    return { title: messages.for(lang)('end.title'), body: <End form={form} /> }
  },
})

export const endEmergencyAction = action({
  path: paths.endEmergency(':emergencyId'),
  command: endEmergency,
  input: (_form, { params }) => ({ emergencyId: params['emergencyId'] }),
  page: endEmergencyPage,
  done: () => paths.emergencies(),
})
