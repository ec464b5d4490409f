import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { ACTS } from '../domain/citations.ts'
import { recordNoShow } from '../use-cases/record-no-show.ts'
import { paths } from './consultation.paths.ts'
import { loadFile, type ShownFile } from './load-file.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

function NoShow({ form, file }: { form: FormState; file: ShownFile }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('missed.title')}
        caption={file.name}
        lead={t('missed.lead')}
        back={paths.file(file.fileId)}
      />
      <p>
        <Cite of={ACTS.numbersReading} />
      </p>
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(file.version)} />
        <TextArea name="words" label={t('missed.words')} hint={t('missed.words-hint')} rows={2} isOptional />
        <Submit>{t('missed.submit')}</Submit>
      </Form>
    </>
  )
}

/** The family could not come on its day. */
export const noShowPage = page({
  path: paths.noShow(':fileId'),
  roles: rolesOf('consultation.record-no-show'),
  render: async (context) => {
    const file = await loadFile(context)
    return {
      title: messages.for(context.lang)('missed.title'),
      body: <NoShow form={context.form} file={file} />,
    }
  },
})

export const noShowAction = action({
  path: paths.noShow(':fileId'),
  command: recordNoShow,
  page: noShowPage,
  done: (_output, { params }) => paths.file(params['fileId'] ?? ''),
})
