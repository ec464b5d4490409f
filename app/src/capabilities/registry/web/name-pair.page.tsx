import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { IinField, TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { namePair } from '../use-cases/name-pair.ts'
import { showChild } from '../use-cases/show-child.ts'
import { messages } from './messages.ts'
import { paths } from './registry.paths.ts'
import { rolesOf } from './roles.ts'

function NamePair({ form, personId, name }: { form: FormState; personId: string; name: string }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('name-pair.title')}
        caption={name}
        lead={t('name-pair.lead')}
        back={paths.person(personId)}
      />
      <Form state={form} words={messages}>
        <IinField name="otherIin" label={t('name-pair.iin')} />
        <TextArea name="reason" label={t('name-pair.reason')} rows={3} />
        <Submit>{t('name-pair.save')}</Submit>
      </Form>
    </>
  )
}

/** The form with which a register keeper puts two records on the desk. */
export const namePairPage = page({
  path: paths.namePair(':personId'),
  roles: rolesOf('registry.name-pair'),
  render: async ({ ask, form, lang, params }) => {
    const personId = params['personId'] ?? ''
    const { fullName } = await ask(showChild, { childId: personId })
    const body = <NamePair form={form} personId={personId} name={fullName} />
    return { title: messages.for(lang)('name-pair.title'), body }
  },
})

export const namePairAction = action({
  path: paths.namePair(':personId'),
  command: namePair,
  page: namePairPage,
  done: ({ pairId }) => paths.pair(pairId),
})
