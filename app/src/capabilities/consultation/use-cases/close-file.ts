import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { textField, versionField } from '#platform/use-case/fields.ts'
import { refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { getDraft } from '../store/drafts.ts'
import { moveFile } from '../store/files.ts'
import { aboutFile, workingFile } from './working-file.ts'

/** Closes a file without a conclusion, for example when the family does not wish to go on. Nothing follows from it
 *  for the family: the child may be brought again on any day (Law 343, 10(2)). */
export const closeFile = command({
  name: 'consultation.close-file',
  title: { kk: 'Істі жабу', ru: 'Закрыть дело', en: 'Close the file' },
  input: z.strictObject({ fileId: z.uuid(), version: versionField.optional(), reason: textField }),
  output: z.object({ version: z.number() }),
  basis: [ACTS.directionByConsent],
  run: async (act, given) => {
    const found = await workingFile(act, given, 'close-file')
    if (!found.ok) return found
    const { file, to } = found.value
    if ((await getDraft(act, file.id)).content.amendment !== undefined)
      return refuse('consultation.amendment-begun', { status: 'state', cite: [ACTS.consultation] })
    const version = await moveFile(act.db, file, to, { on: act.today, reason: given.reason })
    await act.record({
      name: 'consultation.file-closed',
      ...aboutFile(file),
      data: { reason: given.reason },
      cite: [ACTS.directionByConsent],
    })

    return ok({ version })
  },
})
