import type { Actor } from '#platform/access/actor.ts'
import { postOf } from '#platform/access/acts-for.ts'
import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { CheckField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField } from '#platform/ui/form/form.tsx'
import { SubmitOrSign } from '#platform/ui/form/sign-submit.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { ACTS } from '../domain/citations.ts'
import { signConclusion } from '../use-cases/sign-conclusion.ts'
import { paths } from './consultation.paths.ts'
import { draftSheet } from './draft-sheet.ts'
import { loadFile, type ShownFile } from './load-file.ts'
import { messages } from './messages.ts'
import { MissingList } from './missing-list.tsx'
import { rolesOf } from './roles.ts'
import type { ConclusionSheet } from './sheet-shape.ts'
import { SheetView } from './sheet-view.tsx'

type Props = {
  readonly form: FormState
  readonly file: ShownFile
  readonly sheet: ConclusionSheet
  readonly accountId: string
  readonly actor: Actor
}

/** The head agrees by signing, so the own agreement is never "missing". */
function lackingBesidesHead({ file, accountId }: Pick<Props, 'file' | 'accountId'>) {
  const own = file.members.find(({ memberId }) => memberId === accountId)
  return file.missing.filter(({ code, detail }) => !(code === 'agreement' && detail === own?.name))
}

function Sign({ form, file, sheet, accountId, actor }: Props) {
  const t = useT(messages)
  const missing = lackingBesidesHead({ file, accountId })
  return (
    <>
      <Step
        title={t('sign.title')}
        caption={file.name}
        lead={t('sign.lead')}
        back={paths.conclusionDraft(file.fileId)}
      />
      {missing.length > 0 && (
        <Notice tone="warning" title={t('sign.not-yet')}>
          <MissingList missing={missing} />
          <Link href={paths.conclusionDraft(file.fileId)}>{t('sign.complete')}</Link>
        </Notice>
      )}
      <SheetView sheet={sheet} />
      {missing.length === 0 && <SignForm form={form} file={file} actor={actor} />}
    </>
  )
}

/** Offered only when nothing is lacking: a button that must refuse is no step. */
function SignForm({ form, file, actor }: Pick<Props, 'form' | 'file' | 'actor'>) {
  const t = useT(messages)
  return (
    <Form state={form} words={messages}>
      <HiddenField name="version" value={String(file.version)} />
      <CheckField
        name="confirmLimitedAbilities"
        label={t('sign.confirm-status')}
        hint={t('sign.confirm-status-hint')}
      />
      <p>
        <Cite of={ACTS.childWithLimitedAbilities} /> <Cite of={ACTS.confirmationReading} />
      </p>
      <SubmitOrSign of={signConclusion} actor={actor}>
        {t('sign.submit')}
      </SubmitOrSign>
    </Form>
  )
}

/** The head reads the whole conclusion and signs it. */
export const signPage = page({
  path: paths.sign(':fileId'),
  roles: rolesOf('consultation.sign-conclusion'),
  render: async (context) => {
    const file = await loadFile(context)
    const sheet = await draftSheet(context, file)
    const { form, actor } = context
    const body = <Sign form={form} file={file} sheet={sheet} accountId={postOf(actor)} actor={actor} />
    return { title: messages.for(context.lang)('sign.title'), body }
  },
})

export const signAction = action({
  path: paths.sign(':fileId'),
  command: signConclusion,
  page: signPage,
  done: ({ conclusionId }) => paths.conclusion(conclusionId),
})
