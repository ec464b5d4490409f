import { ok } from '@tirek/kernel'
import { term } from '@tirek/law'
import { z } from 'zod'
import { idField, lineField, textField, versionField } from '#platform/use-case/fields.ts'
import { notFound, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import {
  ANSWER_TERM,
  answerGrounds,
  type Complaint,
  DECISION,
  DECISIONS,
  groundKey,
  isComplaintEvent,
} from '../domain/complaint.ts'
import { findComplaint } from '../read/complaints.ts'
import { markAnswered } from '../store/complaints.ts'
import { endClock, eventOf } from './events.ts'
import { tellComplainant } from './tell-complainant.ts'

/** Which decision the complaint named, for whoever undoes it. */
function named({ facts: { decision } }: Complaint): Readonly<Record<string, string | boolean>> {
  if (decision === undefined) return {}
  const { number: complainedOf, isDischarge: ofDischarge = false } = decision
  return { complainedOf, ofDischarge }
}

/** The body that has the complaint decides, with the reason and the article; the complainant reads it at once. */
export const answerComplaint = command({
  name: 'complaints.answer',
  title: { kk: 'Шағымға жауап беру', ru: 'Ответить на жалобу', en: 'Answer a complaint' },
  basis: [DECISION, ANSWER_TERM],
  input: z.object({
    complaintId: idField,
    decision: z.enum(DECISIONS),
    reason: textField,
    /** One of the articles that the complaint offers: `law-343/art-16-3`. */
    ground: lineField,
    version: versionField.optional(),
  }),
  output: z.object({ complaintId: z.uuid(), appealUntil: z.string() }),
  run: async (act, { complaintId, decision, reason, ground, version }) => {
    const complaint = await findComplaint(act.db, complaintId)
    if (complaint === undefined) return notFound('complaint')
    if (!isComplaintEvent('answer', complaint.state))
      return refuse('complaints.answered', { status: 'state' })
    if (version !== undefined && version !== complaint.version) return stale()
    const cite = answerGrounds(complaint.facts).find((of) => groundKey(of) === ground)
    if (cite === undefined)
      return refuse('complaints.ground-unknown', {
        status: 'invalid',
        fields: [{ path: 'ground', code: 'choose-one' }],
      })

    const { name: by, role, organisationId } = act.actor
    const appealUntil = term('complaint.appeal', act.today, act.calendar).due
    const answer = { decision, reason, cite, on: act.today, by, role, organisationId, appealUntil }
    if (!(await markAnswered(act, complaint, answer))) return stale()
    await endClock(act, complaint.id)
    await tellComplainant(act, complaint, { name: 'answered', cite: DECISION })
    await act.record({
      name: 'complaints.answered',
      ...eventOf(complaint, [cite, DECISION], {
        decision,
        appealUntil,
        ...named(complaint),
      }),
    })
    return ok({ complaintId: complaint.id, appealUntil })
  },
})
