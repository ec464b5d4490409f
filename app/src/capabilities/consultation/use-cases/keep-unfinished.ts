import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { postOf } from '#platform/access/acts-for.ts'
import { lineField } from '#platform/use-case/fields.ts'
import { refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { findExamination } from '../store/examinations.ts'
import { saveUnfinished } from '../store/unfinished.ts'
import { ownKind } from './own-kind.ts'
import { workingFile } from './working-file.ts'

/** More than the longest form has. */
const MOST_LETTERS = 60_000

const words = z
  .record(z.string().max(100), z.unknown())
  .refine((given) => JSON.stringify(given).length <= MOST_LETTERS, { params: { code: 'too-long' } })

/** Keeps a form that is not finished as the specialist's own draft: nothing in it is checked, nobody else reads it, and
 *  it counts as no examination. */
export const keepUnfinished = command({
  name: 'consultation.keep-unfinished',
  title: {
    kk: 'Аяқталмаған тексеруді сақтау',
    ru: 'Сохранить незавершённое обследование',
    en: 'Keep an unfinished examination',
  },
  input: z.strictObject({ fileId: z.uuid(), kind: lineField, words }),
  output: z.object({ keptOn: z.string() }),
  basis: [ACTS.consultation],
  run: async (act, { fileId, kind: asked, words: given }) => {
    const kind = ownKind(act, { kind: asked })
    if (!kind.ok) return kind
    const found = await workingFile(act, { fileId }, 'record-examination')
    if (!found.ok) return found
    const { file } = found.value
    const specialistId = postOf(act.actor)
    const recorded = await findExamination(act, file.id, kind.value)
    if (recorded !== undefined && recorded.examinerId !== specialistId) {
      const facts = { kind: kind.value, examiner: recorded.examinerName }
      return refuse('consultation.form-of-another', { status: 'forbidden', cite: [ACTS.consultation], facts })
    }

    const id = act.newId()
    await saveUnfinished(act, file, {
      id,
      specialistId,
      kind: kind.value,
      words: given,
      keptOn: act.today,
    })
    return ok({ keptOn: act.today })
  },
})
