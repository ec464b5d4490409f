import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { textField, versionField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import type { ConsultationFile } from '../domain/file.ts'
import { findConclusion, findInForce } from '../read/conclusions.ts'
import { getDraft, saveDraft } from '../store/drafts.ts'
import { findLiveFile, moveFile } from '../store/files.ts'
import { aboutFile, workingFile } from './working-file.ts'

/** A file that is worked on again needs the child to have no other one that waits. */
export async function noOtherFile(act: Act, file: ConsultationFile): Promise<Result<void, Refusal>> {
  const live = await findLiveFile(act.db, file.personId)
  if (live === undefined) return ok(undefined)
  const facts = { fileId: live.id, number: live.number }
  return refuse('consultation.file-already-open', { status: 'state', cite: [ACTS.consultation], facts })
}

/** Begins a new edition of the own conclusion, with a reason. The edition in force stays so until the new one is agreed
 *  to and signed (Law 343, 10(1)). */
export const amendConclusion = command({
  name: 'consultation.amend-conclusion',
  title: { kk: 'Қорытындыға өзгеріс енгізу', ru: 'Изменить заключение', en: 'Amend the conclusion' },
  input: z.strictObject({ fileId: z.uuid(), version: versionField.optional(), reason: textField }),
  output: z.object({ version: z.number(), revision: z.number() }),
  basis: [ACTS.consultation],
  run: async (act, given) => {
    const found = await workingFile(act, given, 'amend-conclusion')
    if (!found.ok) return found
    const { file, to } = found.value
    const free = await noOtherFile(act, file)
    if (!free.ok) return free
    const inForce = await findInForce(act.db, file.id)
    const signed = inForce && (await findConclusion(act, inForce.id))
    if (signed === undefined) return notFound('conclusion')

    const revision = (await getDraft(act, file.id)).revision + 1
    const { id: conclusionId, number } = signed
    const amendment = { conclusionId, number, reason: given.reason }
    await saveDraft(act, file, { content: { ...signed.content.draft, amendment }, revision })
    const version = await moveFile(act.db, file, to)
    await act.record({
      name: 'consultation.amendment-begun',
      ...aboutFile(file),
      data: { conclusionId, number },
      cite: [ACTS.consultation],
    })

    return ok({ version, revision })
  },
})

/** Gives up the edition that was begun: the conclusion in force goes on as it is. */
export const dropAmendment = command({
  name: 'consultation.drop-amendment',
  title: { kk: 'Өзгерістен бас тарту', ru: 'Отказаться от изменения', en: 'Give the amendment up' },
  input: z.strictObject({ fileId: z.uuid(), version: versionField.optional() }),
  output: z.object({ version: z.number() }),
  basis: [ACTS.consultation],
  run: async (act, given) => {
    const found = await workingFile(act, given, 'drop-amendment')
    if (!found.ok) return found
    const { file, to } = found.value
    const draft = await getDraft(act, file.id)
    const { amendment, ...content } = draft.content
    if (amendment === undefined)
      return refuse('consultation.no-amendment', { status: 'state', cite: [ACTS.consultation] })

    const signed = await findConclusion(act, amendment.conclusionId)
    await saveDraft(act, file, {
      content: signed?.content.draft ?? content,
      revision: draft.revision + 1,
    })
    const version = await moveFile(act.db, file, to)
    await act.record({
      name: 'consultation.amendment-dropped',
      ...aboutFile(file),
      cite: [ACTS.consultation],
    })

    return ok({ version })
  },
})
