import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { textField, versionField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { findInForce } from '../read/conclusions.ts'
import { markAnnulled } from '../store/conclusions.ts'
import { getDraft, saveDraft } from '../store/drafts.ts'
import { moveFile } from '../store/files.ts'
import { noOtherFile } from './amend-conclusion.ts'
import { tellOfAnnulment } from './tell-family.ts'
import { aboutFile, workingFile } from './working-file.ts'

/** The consultation annuls its own conclusion, with a reason; nobody else can (Law 343, 10(1)). */
export const annulConclusion = command({
  name: 'consultation.annul-conclusion',
  title: { kk: 'Қорытындының күшін жою', ru: 'Отменить заключение', en: 'Annul the conclusion' },
  input: z.strictObject({ fileId: z.uuid(), version: versionField.optional(), reason: textField }),
  output: z.object({ version: z.number() }),
  basis: [ACTS.consultation],
  run: async (act, given) => {
    const found = await workingFile(act, given, 'annul-conclusion')
    if (!found.ok) return found
    const { file, to } = found.value
    const free = await noOtherFile(act, file)
    if (!free.ok) return free
    const inForce = await findInForce(act.db, file.id)
    const conclusionId = await markAnnulled(act.db, file.id, { on: act.today, reason: given.reason })
    if (inForce === undefined || conclusionId === undefined) return notFound('conclusion')

    const draft = await getDraft(act, file.id)
    const { amendment: _, ...content } = draft.content
    await saveDraft(act, file, { content, revision: draft.revision + 1 })
    const version = await moveFile(act.db, file, to)
    await act.record({
      name: 'consultation.conclusion-annulled',
      ...aboutFile(file),
      data: { conclusionId, reason: given.reason },
      cite: [ACTS.consultation],
    })
    await tellOfAnnulment(act, file, { conclusionId, number: inForce.number })

    return ok({ version })
  },
})
