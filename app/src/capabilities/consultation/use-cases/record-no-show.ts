import { isBefore, ok } from '@tirek/kernel'
import { z } from 'zod'
import { textField, versionField } from '#platform/use-case/fields.ts'
import { refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { offerAfter } from '../domain/calendar.ts'
import { ACTS } from '../domain/citations.ts'
import { findPlannedDay } from '../store/appointments.ts'
import { moveFile } from '../store/files.ts'
import { countMissed, markMissed } from '../store/missed-days.ts'
import { tellOfMissedDay } from './tell-family.ts'
import { aboutFile, workingFile } from './working-file.ts'

/** The family could not come: written down, with no consequence for it. The file waits for a new day in its old place of
 *  the queue; from the set number of missed days on, a call or a visit at home is offered. */
export const recordNoShow = command({
  name: 'consultation.record-no-show',
  title: { kk: 'Отбасы келе алмады', ru: 'Семья не смогла прийти', en: 'The family could not come' },
  input: z.strictObject({
    fileId: z.uuid(),
    version: versionField.optional(),
    /** What the family said of it, if anything; kept sealed. */
    words: textField.optional(),
  }),
  output: z.object({ version: z.number(), missed: z.number(), offer: z.enum(['new-day', 'call-or-visit']) }),
  basis: [ACTS.representativePresent, ACTS.numbersReading],
  run: async (act, given) => {
    const found = await workingFile(act, given, 'record-no-show')
    if (!found.ok) return found
    const { file, to } = found.value
    const planned = await findPlannedDay(act.db, file.id)
    if (planned === undefined)
      return refuse('consultation.no-appointment', { cite: [ACTS.representativePresent] })
    if (isBefore(act.today, planned.day))
      return refuse('consultation.day-still-ahead', { status: 'state', facts: { day: planned.day } })

    await markMissed(act, file, planned.id, { on: act.today, words: given.words })
    const missed = await countMissed(act.db, file.id)
    const version = await moveFile(act.db, file, to)
    const offer = offerAfter(missed, act.today)
    await act.record({
      name: 'consultation.day-missed',
      ...aboutFile(file),
      data: { day: planned.day, missed, offer },
      cite: [ACTS.representativePresent, ACTS.numbersReading],
    })
    await tellOfMissedDay(act, file, { appointmentId: planned.id, offer })

    return ok({ version, missed, offer })
  },
})
