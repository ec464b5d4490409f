import { localize } from '@tirek/kernel'
import { listOrganisations, listOrganisationsById } from '#capabilities/network/index.ts'
import { action, type PageContext, page, RefusedError } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink } from '#platform/ui/link.tsx'
import { type Task, TaskList } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { refusal } from '#platform/use-case/refusal.ts'
import { ACTS } from '../domain/citations.ts'
import { type MeansGap, meansGaps } from '../domain/communication.ts'
import { type ConclusionDraft, EMPTY_DRAFT } from '../domain/conclusion.ts'
import { draftConclusion } from '../use-cases/draft-conclusion.ts'
import { paths } from './consultation.paths.ts'
import { PartFields, type RecipientOption } from './draft-fields.tsx'
import { DRAFT_PARTS, type DraftPart, isDraftPart, PART_INPUTS, partOf, storedPart } from './draft-parts.ts'
import { FileHead } from './file-head.tsx'
import { shownForm } from './form-values.ts'
import { loadFile, type ShownFile } from './load-file.ts'
import { MemberTable } from './member-table.tsx'
import { messages } from './messages.ts'
import { MissingList, OF_MEMBERS } from './missing-list.tsx'
import { OwnWordsOfFile } from './own-words-parts.tsx'
import { rolesOf } from './roles.ts'

function hasContent(part: DraftPart, draft: ConclusionDraft): boolean {
  return JSON.stringify(storedPart(part, draft)) !== JSON.stringify(storedPart(part, EMPTY_DRAFT))
}

const PART_TONES = { unfinished: 'here', empty: 'waiting', done: 'done', optional: 'neutral' } as const

function partStatus(isWritten: boolean, isLacking: boolean): keyof typeof PART_TONES {
  if (isLacking) return isWritten ? 'unfinished' : 'empty'
  return isWritten ? 'done' : 'optional'
}

function useTasks(file: ShownFile): readonly Task[] {
  const t = useT(messages)
  const lacking = new Set(file.missing.map(({ code }) => partOf(code)))
  return DRAFT_PARTS.map((part) => {
    const status = partStatus(hasContent(part, file.draft as ConclusionDraft), lacking.has(part))
    return {
      title: t(`part.${part}`),
      href: paths.draftPart(file.fileId, part),
      status: { tone: PART_TONES[status], label: t(`part-status.${status}`) },
    }
  })
}

/** Directions to organisations that have not what the child needs: a warning and no ban (Law 343, 11(3)). */
function Gaps({ file, gaps }: { file: ShownFile; gaps: readonly MeansGap[] }) {
  const t = useT(messages)
  if (gaps.length === 0) return null
  const nameOf = (key: string) => file.draft.directions?.find((one) => one.key === key)?.recipientName ?? ''
  return (
    <Notice tone="warning" title={t('gaps.title')}>
      <ul>
        {gaps.map(({ key, missing }) => (
          <li>{`${nameOf(key)}: ${missing.map((one) => t(`means.${one}`)).join(', ')}`}</li>
        ))}
      </ul>
      {t('gaps.text')} <Cite of={ACTS.communicationMeans} />
    </Notice>
  )
}

type DraftProps = { readonly file: ShownFile; readonly maySign: boolean; readonly gaps: readonly MeansGap[] }

function Draft({ file, maySign, gaps }: DraftProps) {
  const t = useT(messages)
  const content = file.missing.filter(({ code }) => !OF_MEMBERS.has(code) || code === 'majority')
  return (
    <>
      <FileHead file={file} back={paths.file(file.fileId)} />
      <Section title={t('draft.title')} id="draft">
        <p class="measure">{t('draft.lead')}</p>
        <TaskList sections={[{ tasks: useTasks(file) }]} />
      </Section>
      {file.complex && (
        <Notice title={t('complex.title')}>
          {t('complex.yes')}. {t('complex.derived')}
        </Notice>
      )}
      <Gaps file={file} gaps={gaps} />
      {content.length > 0 && <MissingList missing={content} />}
      <Section title={t('members.title')} id="members">
        <p class="measure">{t('members.lead')}</p>
        <MemberTable members={file.members} />
      </Section>
      {maySign && (
        <Actions>
          <ButtonLink href={paths.sign(file.fileId)}>{t('sign.title')}</ButtonLink>
        </Actions>
      )}
    </>
  )
}

async function loadGaps({ read }: PageContext, { draft }: ShownFile): Promise<readonly MeansGap[]> {
  const { communication = [], directions = [] } = draft
  const ids = directions.flatMap(({ recipientId }) => recipientId ?? [])
  if (communication.length === 0 || ids.length === 0) return []
  const known = await read((act) => listOrganisationsById(act.db, ids))
  const recipients = known.map(({ id, capabilities }) => ({ id, means: capabilities }))
  return meansGaps(communication, directions, recipients)
}

/** The conclusion as a list of parts in free order, what it still lacks, and who has agreed. */
export const draftPage = page({
  path: paths.conclusionDraft(':fileId'),
  roles: rolesOf('consultation.draft-conclusion'),
  render: async (context) => {
    const file = await loadFile(context)
    const maySign = file.mayDo.includes('sign-conclusion')
    const gaps = await loadGaps(context, file)
    const body = <Draft file={file} maySign={maySign} gaps={gaps} />
    return { title: messages.for(context.lang)('draft.title'), body }
  },
})

type PartPageProps = {
  readonly file: ShownFile
  readonly part: DraftPart
  readonly form: FormState
  readonly recipients: readonly RecipientOption[]
}

/** Parts that are written in rows. */
const ROW_PARTS: ReadonlySet<DraftPart> = new Set([
  'defects',
  'needs',
  'programmes',
  'conditions',
  'directions',
])

function PartForm({ file, part, form, recipients }: PartPageProps) {
  const t = useT(messages)
  const draft = file.draft as ConclusionDraft
  return (
    <>
      <Step
        title={t(`part.${part}`)}
        caption={file.name}
        lead={t(`part-lead.${part}`)}
        back={paths.conclusionDraft(file.fileId)}
      />
      {part === 'view' && <OwnWordsOfFile file={file} mayWrite={false} />}
      {ROW_PARTS.has(part) && <p class="soft measure">{t('part.row-hint')}</p>}
      <Form state={shownForm(form, storedPart(part, draft))} words={messages}>
        <HiddenField name="version" value={String(file.version)} />
        <PartFields part={part} draft={draft} recipients={recipients} />
        <Submit>{t('part.save')}</Submit>
      </Form>
    </>
  )
}

async function loadRecipients(
  { read, actor, lang }: PageContext,
  part: DraftPart,
): Promise<readonly RecipientOption[]> {
  if (part !== 'directions') return []
  const region = actor.regions[0]
  const { organisations } = await read((act) => listOrganisations(act.db, { region, state: 'existing' }))

  return organisations
    .filter(({ kind }) => kind !== 'pmpc')
    .map(({ id, name, settlementName }) => ({
      value: id,
      label: `${localize(name, lang)} · ${localize(settlementName, lang)}`,
    }))
}

/** One part of the conclusion. */
export const draftPartPage = page({
  path: paths.draftPart(':fileId', ':part'),
  roles: rolesOf('consultation.draft-conclusion'),
  render: async (context) => {
    const part = context.params['part'] ?? ''
    if (!isDraftPart(part)) throw new RefusedError(refusal('platform.not-found', { status: 'not-found' }))
    const file = await loadFile(context)
    const recipients = await loadRecipients(context, part)
    const body = <PartForm file={file} part={part} form={context.form} recipients={recipients} />
    return { title: messages.for(context.lang)(`part.${part}`), body }
  },
})

export const draftPartAction = action({
  path: paths.draftPart(':fileId', ':part'),
  command: draftConclusion,
  input: (form, { params }) => {
    const part = params['part'] ?? ''
    const parts = isDraftPart(part) ? PART_INPUTS[part](form) : {}
    return { fileId: params['fileId'], version: form['version'], ...parts }
  },
  page: draftPartPage,
  done: (_output, { params }) => paths.conclusionDraft(params['fileId'] ?? ''),
})
