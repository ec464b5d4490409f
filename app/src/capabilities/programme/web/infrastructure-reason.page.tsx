import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { draftProgramme } from '../use-cases/draft.ts'
import { messages } from './messages.ts'
import { paths } from './programme.paths.ts'
import { rolesOf } from './roles.ts'
import { askProgramme, type WithProgramme } from './shown.ts'

type ReasonProps = { readonly shown: WithProgramme; readonly form: FormState }

function Reason({ shown: { person, programme }, form }: ReasonProps) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('infra.cannot')} caption={person.fullName} back={paths.infrastructure(programme.id)} />
      <Form state={form} words={messages}>
        <HiddenField name="personId" value={person.id} />
        <HiddenField name="version" value={String(programme.version)} />
        <TextArea name="infrastructure.notEstablished" label={t('infra.cannot-label')} />
        <Submit>{t('edit.save')}</Submit>
      </Form>
    </>
  )
}

/** Why (g) could not be established. */
export const infrastructureReasonPage = page({
  path: paths.infrastructureReason(':programmeId'),
  roles: rolesOf('programme.draft'),
  render: async (context) => {
    const shown = await askProgramme(context)
    const known = shown.programme.infrastructureNotEstablished
    const form = prefilled(context.form, { 'infrastructure.notEstablished': known })
    return {
      title: messages.for(context.lang)('infra.cannot'),
      body: <Reason shown={shown} form={form} />,
    }
  },
})

export const infrastructureReasonAction = action({
  path: paths.infrastructureReason(':programmeId'),
  command: draftProgramme,
  input: (form) => form,
  page: infrastructureReasonPage,
  done: ({ programmeId }) => paths.programme(programmeId),
})
