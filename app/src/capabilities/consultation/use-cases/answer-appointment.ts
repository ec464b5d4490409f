import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { findRepresentation } from '#capabilities/registry/index.ts'
import { textField } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { findPlannedDay, recordAnswer } from '../store/appointments.ts'
import { findFile } from '../store/files.ts'
import { aboutFile } from './working-file.ts'

/** The representative agrees to the day, or asks for another one; either answer is a right and binds to nothing. */
export const answerAppointment = command({
  name: 'consultation.answer-appointment',
  title: { kk: 'Тексеру күніне жауап беру', ru: 'Ответить о дне обследования', en: 'Answer about the day' },
  input: z.strictObject({ fileId: z.uuid(), agrees: z.boolean().default(false), wish: textField.optional() }),
  output: z.object({ agreed: z.boolean() }),
  basis: [ACTS.representativePresent],
  run: async (act, { fileId, agrees, wish }) => {
    const file = await findFile(act.db, fileId)
    const planned = file && (await findPlannedDay(act.db, fileId))
    if (file === undefined || planned === undefined) return notFound('appointment')
    const own = act.actor.personId
    const right = own && (await findRepresentation(act.db, file.personId, own, act.today))
    if (!right) {
      return refuse('consultation.not-a-representative', {
        status: 'forbidden',
        cite: [ACTS.representativePresent],
      })
    }
    if (!agrees && wish === undefined) {
      return refuse('platform.invalid-input', {
        status: 'invalid',
        fields: [{ path: 'wish', code: 'required' }],
      })
    }

    await recordAnswer(act.db, planned.id, { agrees, wish })
    await act.record({
      name: agrees ? 'consultation.day-agreed' : 'consultation.other-day-asked',
      ...aboutFile(file),
      data: agrees ? { day: planned.day } : { day: planned.day, wish: wish ?? '' },
      cite: [ACTS.representativePresent],
    })

    return ok({ agreed: agrees })
  },
})
