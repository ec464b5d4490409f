import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { closeAccount } from '../use-cases/close-account.ts'
import { accountPaths } from './accounts.page.tsx'
import { messages } from './messages.ts'

function CloseAccount({ form }: { form: FormState }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('account.close')} lead={t('account.two')} back={accountPaths.list()} />
      <Form state={form} words={messages}>
        <TextArea name="reason" label={t('account.reason')} />
        <Submit>{t('account.ask')}</Submit>
      </Form>
    </>
  )
}

/** The form that asks to close an account of staff; a second person closes it. */
export const closeAccountPage = page({
  path: accountPaths.close(':accountId'),
  roles: ['administrator'],
  render: async ({ form, lang }) => ({
    title: messages.for(lang)('account.close'),
    body: <CloseAccount form={form} />,
  }),
})

export const closeAccountAction = action({
  path: accountPaths.close(':accountId'),
  command: closeAccount,
  page: closeAccountPage,
  done: () => accountPaths.list(),
})
