import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { textField, versionField } from '#platform/use-case/fields.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { insertOpening } from '../store/openings.ts'
import { aboutFile, workingFile } from './working-file.ts'

/** The head opens the findings to the whole team before everybody has signed off, and writes why (DEC-72). */
export const openFindings = command({
  name: 'consultation.open-findings',
  title: {
    kk: 'Тексеру нәтижелерін командаға ашу',
    ru: 'Открыть команде результаты обследований',
    en: 'Open the findings to the team',
  },
  input: z.strictObject({ fileId: z.uuid(), version: versionField.optional(), reason: textField }),
  output: z.object({}),
  basis: [ACTS.togetherReading],
  run: async (act, given) => {
    // Findings exist from the session on, and may be opened as long as forms may still be filled.
    const found = await workingFile(act, given, 'record-examination')
    if (!found.ok) return found
    const { file } = found.value
    await insertOpening(act, file, given.reason)
    await act.record({
      name: 'consultation.findings-opened',
      ...aboutFile(file),
      cite: [ACTS.togetherReading],
    })

    return ok({})
  },
})
