import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { ACTS } from '../domain/citations.ts'
import { dissent } from '../use-cases/dissent.ts'
import { paths } from './consultation.paths.ts'
import { loadFile, type ShownFile } from './load-file.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

function Dissent({ form, file }: { form: FormState; file: ShownFile }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('dissent.write')}
        caption={file.name}
        lead={t('dissent.lead')}
        back={paths.agree(file.fileId)}
      />
      <p>
        <Cite of={ACTS.togetherReading} />
      </p>
      <Form state={form} words={messages}>
        <HiddenField name="revision" value={String(file.revision)} />
        <TextArea name="opinion" label={t('dissent.opinion')} rows={5} />
        <Submit>{t('dissent.submit')}</Submit>
      </Form>
    </>
  )
}

/** A member who does not agree writes why. */
export const dissentPage = page({
  path: paths.dissent(':fileId'),
  roles: rolesOf('consultation.dissent'),
  render: async (context) => {
    const file = await loadFile(context)
    const body = <Dissent form={context.form} file={file} />
    return { title: messages.for(context.lang)('dissent.write'), body }
  },
})

export const dissentAction = action({
  path: paths.dissent(':fileId'),
  command: dissent,
  page: dissentPage,
  done: (_output, { params }) => paths.file(params['fileId'] ?? ''),
})
