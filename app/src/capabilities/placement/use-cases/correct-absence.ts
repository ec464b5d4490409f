import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { textField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { DEADLINES } from '../domain/deadlines.ts'
import { no } from '../domain/refusal.ts'
import { MISTAKES } from '../domain/states.ts'
import { findAbsence } from '../read/stays.ts'
import { markAbsenceWrong } from '../store/stays.ts'
import { refused } from './answers.ts'
import { recordOf } from './events.ts'
import { requestFields, requestOutput } from './fields.ts'
import { openFor } from './standing.ts'
import { tellOfStay } from './tell-of-stay.ts'

/**
 * The latest absence of a stay was recorded by mistake: it stays on record with who found that and why, counts for nothing
 * from now on, its forty-eight hours end, and the family is told (DEC-95).
 */
export const correctAbsence = command({
  name: 'placement.correct-absence',
  title: {
    kk: 'Қате тіркелген кетуді түзету',
    ru: 'Исправить ошибочную запись об уходе',
    en: 'Correct a wrongly recorded absence',
  },
  basis: [ACTS.absenceMistake, ACTS.absence],
  input: z.object({ ...requestFields, mistake: z.enum(MISTAKES), correction: textField }),
  output: z.object({ ...requestOutput, leftAt: z.string() }),
  run: async (act, { mistake, correction, ...input }) => {
    const opened = await openFor(act, 'correct-absence', input)
    if (!opened.ok) return opened
    const { request, edge } = opened.value
    if (request.stayId === undefined) return notFound('stay')
    const absence = await findAbsence(act.db, request.stayId)
    if (absence === undefined) return refused(no('no-absence-to-correct', [ACTS.absenceMistake]).error)

    await markAbsenceWrong(act, absence.id, { mistake, correction })
    await act.deadlines.cancel(DEADLINES.absence, request.id)
    const leftAt = absence.leftAt.toISOString()
    const data = { leftAt, mistake, correction, by: act.actor.name }
    await recordOf(act, request, 'absence-corrected', [edge.cite], data)
    await tellOfStay(act, request, {
      name: 'absence-corrected',
      once: absence.id,
      cite: [ACTS.absenceMistake],
    })
    return ok({ requestId: request.id, state: request.state, leftAt })
  },
})
