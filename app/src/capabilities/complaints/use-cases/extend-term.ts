import { isAfter, ok } from '@tirek/kernel'
import { term } from '@tirek/law'
import { z } from 'zod'
import { dateField, idField, textField, versionField } from '#platform/use-case/fields.ts'
import { notFound, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { EXTENSION, isComplaintEvent, mayExtend } from '../domain/complaint.ts'
import { findComplaint } from '../read/complaints.ts'
import { markExtended } from '../store/complaints.ts'
import { ANSWER, eventOf } from './events.ts'
import { tellComplainant } from './tell-complainant.ts'

/** The body needs more time to establish the facts: once, before the term ends, with the reason, within the limit. */
export const extendTerm = command({
  name: 'complaints.extend',
  title: { kk: 'Жауап мерзімін ұзарту', ru: 'Продлить срок ответа', en: 'Extend the term of an answer' },
  basis: [EXTENSION],
  input: z.object({
    complaintId: idField,
    until: dateField,
    reason: textField,
    version: versionField.optional(),
  }),
  output: z.object({ complaintId: z.uuid(), due: z.string() }),
  run: async (act, { complaintId, until, reason, version }) => {
    const complaint = await findComplaint(act.db, complaintId)
    if (complaint === undefined) return notFound('complaint')
    if (!isComplaintEvent('answer', complaint.state))
      return refuse('complaints.answered', { status: 'state' })
    if (!mayExtend(complaint, act.today))
      return refuse('complaints.extension-closed', {
        cite: [EXTENSION],
        facts: { due: complaint.dueOn, wasExtended: complaint.extendedOn !== undefined },
      })
    if (version !== undefined && version !== complaint.version) return stale()
    const limit = term('complaint.extension', complaint.filedOn, act.calendar)
    if (isAfter(until, limit.due) || !isAfter(until, complaint.dueOn))
      return refuse('complaints.extension-too-long', {
        cite: [limit.citation],
        facts: { from: complaint.dueOn, limit: limit.due },
        fields: [{ path: 'until', code: 'out-of-limit' }],
        status: 'invalid',
      })

    if (!(await markExtended(act, complaint, { dueOn: until, reason }))) return stale()
    const { region, personId } = complaint
    // The clock belongs to the family's file, which the body that answers may not open.
    await act.asSystem(() =>
      act.deadlines.startOn({
        ...{ kind: ANSWER, region, personId, due: until, fires: 'end', termId: 'complaint.extension' },
        cite: limit.citation,
        subject: { kind: 'complaint', id: complaint.id },
        ownerRole: act.actor.role,
        ...(complaint.addresseeId === undefined ? {} : { ownerId: complaint.addresseeId }),
      }),
    )
    await tellComplainant(act, complaint, { name: 'extended', data: { due: until }, cite: limit.citation })
    await act.record({ name: 'complaints.extended', ...eventOf(complaint, [limit.citation], { until }) })
    return ok({ complaintId: complaint.id, due: until })
  },
})
