import { action, page, RefusedError } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { notFound } from '#platform/use-case/refusal.ts'
import { rolesOf } from '../permissions.ts'
import { listSubstitutions, type ShownSubstitution } from '../use-cases/list.ts'
import { revoke } from '../use-cases/revoke.ts'
import { messages } from './messages.ts'
import { paths } from './substitution.paths.ts'

function Revoke({ form, one }: { form: FormState; one: ShownSubstitution }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('revoke.title')}
        caption={`${one.substitute} · ${t('absent')}: ${one.absent}`}
        lead={t('revoke.lead')}
        back={paths.list()}
      />
      <Form state={form} words={messages}>
        <TextArea name="why" label={t('revoke.why')} />
        <Submit>{t('revoke.submit')}</Submit>
      </Form>
    </>
  )
}

/** Ends a substitution before its last day. */
export const revokePage = page({
  path: paths.revoke(':substitutionId'),
  roles: rolesOf('revoke'),
  render: async ({ ask, params, form, lang }) => {
    const { substitutions } = await ask(listSubstitutions, {})
    const one = substitutions.find(({ id }) => id === params['substitutionId'])
    if (one === undefined) throw new RefusedError(notFound('substitution').error)
    return { title: messages.for(lang)('revoke.title'), body: <Revoke form={form} one={one} /> }
  },
})

export const revokeAction = action({
  path: paths.revoke(':substitutionId'),
  command: revoke,
  input: (form, { params }) => ({ why: form['why'], substitutionId: params['substitutionId'] }),
  page: revokePage,
  done: () => paths.list(),
})
