import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { ACTS } from '../domain/citations.ts'
import { openFindings } from '../use-cases/open-findings.ts'
import { paths } from './consultation.paths.ts'
import { loadFile, type ShownFile } from './load-file.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

function OpenFindings({ form, file }: { form: FormState; file: ShownFile }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('opening.title')}
        caption={file.name}
        lead={t('opening.lead')}
        back={paths.file(file.fileId)}
      />
      <p>
        <Cite of={ACTS.togetherReading} />
      </p>
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(file.version)} />
        <TextArea name="reason" label={t('opening.reason')} rows={3} />
        <Submit>{t('opening.submit')}</Submit>
      </Form>
    </>
  )
}

/** The head opens the findings to the team ahead of time. */
export const openFindingsPage = page({
  path: paths.openFindings(':fileId'),
  roles: rolesOf('consultation.open-findings'),
  render: async (context) => {
    const file = await loadFile(context)
    const body = <OpenFindings form={context.form} file={file} />
    return { title: messages.for(context.lang)('opening.title'), body }
  },
})

export const openFindingsAction = action({
  path: paths.openFindings(':fileId'),
  command: openFindings,
  page: openFindingsPage,
  done: (_output, { params }) => paths.file(params['fileId'] ?? ''),
})
