import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { releaseSubjects } from '../use-cases/release-subjects.ts'
import { showBreach } from '../use-cases/show-breaches.ts'
import { paths } from './data-rights.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

function Release({ form, breachId, number }: { form: FormState; breachId: string; number: string }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('release.title')}
        caption={number}
        lead={t('release.lead')}
        back={paths.breach(breachId)}
      />
      <Form state={form} words={messages}>
        <TextArea name="reason" label={t('release.reason')} />
        <Submit>{t('release.ask')}</Submit>
      </Form>
    </>
  )
}

/** The form that asks for the names in the list of a real breach; a second person opens them. */
export const releasePage = page({
  path: paths.release(':breachId'),
  roles: rolesOf('data-rights.release-subjects'),
  render: async ({ ask, form, lang, params }) => {
    const breachId = params['breachId'] ?? ''
    const { number } = await ask(showBreach, { breachId })
    return {
      title: messages.for(lang)('release.title'),
      body: <Release form={form} breachId={breachId} number={number} />,
    }
  },
})

export const releaseAction = action({
  path: paths.release(':breachId'),
  command: releaseSubjects,
  page: releasePage,
  done: ({ breachId }) => paths.breach(breachId),
})
