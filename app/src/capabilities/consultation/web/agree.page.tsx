import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { agree } from '../use-cases/agree.ts'
import { paths } from './consultation.paths.ts'
import { draftSheet } from './draft-sheet.ts'
import { loadFile, type ShownFile } from './load-file.ts'
import { messages } from './messages.ts'
import { MissingList, OF_MEMBERS } from './missing-list.tsx'
import { rolesOf } from './roles.ts'
import type { ConclusionSheet } from './sheet-shape.ts'
import { SheetView } from './sheet-view.tsx'

type Props = { readonly form: FormState; readonly file: ShownFile; readonly sheet: ConclusionSheet }

function Agree({ form, file, sheet }: Props) {
  const t = useT(messages)
  const missing = file.missing.filter(({ code }) => !OF_MEMBERS.has(code))
  return (
    <>
      <Step
        title={t('agree.title')}
        caption={file.name}
        lead={t('agree.lead')}
        back={paths.file(file.fileId)}
      />
      {missing.length > 0 && <MissingList missing={missing} />}
      <SheetView sheet={sheet} />
      {missing.length === 0 && (
        <Form state={form} words={messages}>
          <HiddenField name="revision" value={String(file.revision)} />
          <Submit>{t('agree.submit')}</Submit>
        </Form>
      )}
      {missing.length === 0 && (
        <p>
          <Link href={paths.dissent(file.fileId)}>{t('dissent.write')}</Link>
        </p>
      )}
    </>
  )
}

/** A member reads the whole draft and agrees to this very revision of it. */
export const agreePage = page({
  path: paths.agree(':fileId'),
  roles: rolesOf('consultation.agree'),
  render: async (context) => {
    const file = await loadFile(context)
    const body = <Agree form={context.form} file={file} sheet={await draftSheet(context, file)} />
    return { title: messages.for(context.lang)('agree.title'), body }
  },
})

export const agreeAction = action({
  path: paths.agree(':fileId'),
  command: agree,
  page: agreePage,
  done: (_output, { params }) => paths.file(params['fileId'] ?? ''),
})
