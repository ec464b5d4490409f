import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { amendConclusion, dropAmendment } from '../use-cases/amend-conclusion.ts'
import { annulConclusion } from '../use-cases/annul-conclusion.ts'
import { closeFile } from '../use-cases/close-file.ts'
import { paths } from './consultation.paths.ts'
import { loadFile, type ShownFile } from './load-file.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

function End({
  form,
  file,
  of,
}: {
  form: FormState
  file: ShownFile
  of: 'close' | 'annul' | 'amend' | 'drop'
}) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t(`${of}.title`)}
        caption={file.name}
        lead={t(`${of}.lead`)}
        back={paths.file(file.fileId)}
      />
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(file.version)} />
        {of !== 'drop' && <TextArea name="reason" label={t('end.reason')} />}
        <Submit tone={of === 'amend' ? 'main' : 'danger'}>{t(`${of}.title`)}</Submit>
      </Form>
    </>
  )
}

/** Closes a file without a conclusion. */
export const closePage = page({
  path: paths.close(':fileId'),
  roles: rolesOf('consultation.close-file'),
  render: async (context) => {
    const file = await loadFile(context)
    return {
      title: messages.for(context.lang)('close.title'),
      body: <End form={context.form} file={file} of="close" />,
    }
  },
})

export const closeAction = action({
  path: paths.close(':fileId'),
  command: closeFile,
  page: closePage,
  done: (_output, { params }) => paths.file(params['fileId'] ?? ''),
})

/** Annuls a signed conclusion; the file goes back to the session. */
export const annulPage = page({
  path: paths.annul(':fileId'),
  roles: rolesOf('consultation.annul-conclusion'),
  render: async (context) => {
    const file = await loadFile(context)
    return {
      title: messages.for(context.lang)('annul.title'),
      body: <End form={context.form} file={file} of="annul" />,
    }
  },
})

export const annulAction = action({
  path: paths.annul(':fileId'),
  command: annulConclusion,
  page: annulPage,
  done: (_output, { params }) => paths.file(params['fileId'] ?? ''),
})

/** Begins a new edition of a signed conclusion. */
export const amendPage = page({
  path: paths.amend(':fileId'),
  roles: rolesOf('consultation.amend-conclusion'),
  render: async (context) => {
    const file = await loadFile(context)
    return {
      title: messages.for(context.lang)('amend.title'),
      body: <End form={context.form} file={file} of="amend" />,
    }
  },
})

export const amendAction = action({
  path: paths.amend(':fileId'),
  command: amendConclusion,
  page: amendPage,
  done: (_output, { params }) => paths.conclusionDraft(params['fileId'] ?? ''),
})

/** Gives up the edition that was begun. */
export const dropPage = page({
  path: paths.drop(':fileId'),
  roles: rolesOf('consultation.drop-amendment'),
  render: async (context) => {
    const file = await loadFile(context)
    return {
      title: messages.for(context.lang)('drop.title'),
      body: <End form={context.form} file={file} of="drop" />,
    }
  },
})

export const dropAction = action({
  path: paths.drop(':fileId'),
  command: dropAmendment,
  page: dropPage,
  done: (_output, { params }) => paths.file(params['fileId'] ?? ''),
})
