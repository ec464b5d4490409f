import { isAfter, ok } from '@tirek/kernel'
import { z } from 'zod'
import { findOrganisation } from '#capabilities/network/index.ts'
import { findPerson } from '#capabilities/registry/index.ts'
import { idField, textField } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { APPEAL_TERM, BY_SUPERIOR, isComplaintEvent } from '../domain/complaint.ts'
import { nextAbove } from '../domain/route.ts'
import { findAppeal, findComplaint } from '../read/complaints.ts'
import { eventOf } from './events.ts'
import { sendLetter } from './file-complaint.ts'

/**
 * The complainant goes to the body above the one that answered. A late appeal is taken all the same and says that it is
 * late: why it is late is looked at together with the matter.
 */
export const appealAnswer = command({
  name: 'complaints.appeal',
  title: { kk: 'Жауапқа шағымдану', ru: 'Обжаловать ответ', en: 'Appeal against an answer' },
  basis: [APPEAL_TERM, BY_SUPERIOR],
  input: z.object({ complaintId: idField, words: textField }),
  output: z.object({ complaintId: z.uuid(), number: z.string(), due: z.string(), isLate: z.boolean() }),
  run: async (act, { complaintId, words }) => {
    const complaint = await findComplaint(act.db, complaintId)
    const person = complaint && (await findPerson(act.db, complaint.personId))
    if (complaint === undefined || person === undefined) return notFound('complaint')
    const { answer, addresseeId } = complaint
    if (answer === undefined || !isComplaintEvent('appeal', complaint.state))
      return refuse('complaints.not-answered', { status: 'state', facts: { due: complaint.dueOn } })
    const earlier = await findAppeal(act.db, complaint.id)
    if (earlier !== undefined)
      return refuse('complaints.appealed', { status: 'state', facts: { number: earlier.number } })
    const body = answer.organisationId ?? addresseeId
    const addressee = body === undefined ? undefined : await findOrganisation(act.db, body)
    const route = nextAbove(addressee)
    if (route === undefined) return refuse('complaints.court-only', { cite: [BY_SUPERIOR] })

    const { stage, about, organisationId, wish, facts } = complaint
    const isLate = isAfter(act.today, answer.appealUntil)
    const letter = { stage, about, organisationId, words, wish, facts, route }
    const sent = await sendLetter(act, person, { ...letter, appealOf: complaint.id, isLate })
    const cite = [APPEAL_TERM, ...route.cite]
    await act.record({ name: 'complaints.appealed', ...eventOf(sent, cite, { due: sent.dueOn }) })
    return ok({ complaintId: sent.id, number: sent.number, due: sent.dueOn, isLate })
  },
})
