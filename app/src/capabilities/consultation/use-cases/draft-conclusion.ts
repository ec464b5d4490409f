import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { versionField } from '#platform/use-case/fields.ts'
import { refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { missingContent } from '../domain/completeness.ts'
import { isComplex } from '../domain/defect.ts'
import { typedFlagRefusal } from '../domain/examination.ts'
import { addMember, getDraft, saveDraft } from '../store/drafts.ts'
import { findSessionDay } from '../store/appointments.ts'
import { listExaminations } from '../store/examinations.ts'
import { moveFile } from '../store/files.ts'
import { draftParts, mergeDraft } from './draft-input.ts'
import { aboutFile, workingFile } from './working-file.ts'

const input = z.strictObject({
  fileId: z.uuid(),
  version: versionField.optional(),
  ...draftParts.shape,
  complex: z.unknown().optional(),
  severe: z.unknown().optional(),
})

/** Writes parts of the conclusion; the next revision needs everyone's agreement anew. "Complex" is derived and
 *  "severe" follows from two findings and the agreement of all, so neither can be typed. */
export const draftConclusion = command({
  name: 'consultation.draft-conclusion',
  title: { kk: 'Қорытынды жобасын жазу', ru: 'Составить проект заключения', en: 'Draft the conclusion' },
  input,
  output: z.object({
    version: z.number(),
    revision: z.number(),
    complex: z.boolean(),
    missing: z.array(z.string()),
  }),
  basis: [ACTS.consultation],
  run: async (act, { fileId, version, complex, severe, ...parts }) => {
    const typed = typedFlagRefusal({ complex, severe })
    if (typed !== undefined) return refuse(`consultation.${typed.code}`, { cite: typed.cite })
    const found = await workingFile(act, { fileId, version }, 'draft-conclusion')
    if (!found.ok) return found
    const { file, to } = found.value
    const stored = await getDraft(act.db, file.id)
    const content = mergeDraft(stored.content, parts)
    const revision = stored.revision + 1

    const { accountId: memberId, name } = act.actor
    await saveDraft(act.db, file, { content, revision })
    await addMember(act.db, file, { memberId, name, specialty: 'head' })
    const next = await moveFile(act.db, file, to)
    await act.record({
      name: 'consultation.conclusion-drafted',
      ...aboutFile(file),
      data: { revision, parts: Object.keys(parts) },
      cite: [ACTS.consultation],
    })

    const examined = (await listExaminations(act.db, file.id)).map(({ form }) => form.kind)
    const hasProtocol = (await findSessionDay(act.db, file.id)) !== undefined
    const missing = missingContent({ draft: content, examined, hasProtocol }).map(({ code }) => code)
    return ok({ version: next, revision, complex: isComplex(content.defects), missing })
  },
})
