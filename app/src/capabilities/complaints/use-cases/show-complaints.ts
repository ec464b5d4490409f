import { ok } from '@tirek/kernel'
import { term } from '@tirek/law'
import { z } from 'zod'
import { findPerson, fullName } from '#capabilities/registry/index.ts'
import { isFamily } from '#platform/access/roles.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import {
  answerGrounds,
  BY_SUPERIOR,
  type Complaint,
  groundKey,
  mayExtend,
  OWN_SUPPORT,
} from '../domain/complaint.ts'
import { findAppeal, findComplaint, listComplaintsOf, listDesk } from '../read/complaints.ts'
import { complaintShape, inWords, worded } from './shown.ts'

const output = complaintShape.extend({
  /** What the reader may do with it now. */
  may: z.object({ answer: z.boolean(), extend: z.boolean(), appeal: z.boolean() }),
  /** The last day to which the term of the answer may be moved. */
  extendLimit: z.string(),
  /** Articles that an answer may rest on. */
  grounds: z.array(z.object({ key: z.string(), text: z.string() })),
  appeal: z.object({ id: z.uuid(), number: z.string() }).nullable(),
})

function mayDo(act: Act, complaint: Complaint, isAppealed: boolean) {
  const { answer, isAtCentre } = complaint
  const own = isFamily(act.actor)
  const isOpen = answer === undefined
  return {
    answer: !own && isOpen,
    extend: !own && mayExtend(complaint, act.today),
    appeal: own && !isOpen && !isAppealed && !isAtCentre,
  }
}

/** One complaint with its facts, its clock and its answer. */
export const showComplaint = query({
  name: 'complaints.complaint',
  title: { kk: 'Шағым', ru: 'Жалоба', en: 'A complaint' },
  basis: [OWN_SUPPORT, BY_SUPERIOR],
  input: z.object({ complaintId: idField }),
  output,
  reads: (_input, { personId }) => [personId],
  run: async (act, { complaintId }) => {
    const complaint = await findComplaint(act.db, complaintId)
    const appeal = complaint && (await findAppeal(act.db, complaintId))
    const [shown] = complaint === undefined ? [] : await inWords(act, [complaint])
    if (complaint === undefined || shown === undefined) return notFound('complaint')
    return ok({
      ...shown,
      may: mayDo(act, complaint, appeal !== undefined),
      extendLimit: term('complaint.extension', complaint.filedOn, act.calendar).due,
      grounds: answerGrounds(complaint.facts).map((of) => ({
        key: groundKey(of),
        text: worded(of, act.lang).text,
      })),
      appeal: appeal === undefined ? null : { id: appeal.id, number: appeal.number },
    })
  },
})

/** The complaints about one person's case, for the family. */
export const listComplaints = query({
  name: 'complaints.of-person',
  title: { kk: 'Шағымдар', ru: 'Жалобы', en: 'Complaints' },
  basis: [OWN_SUPPORT],
  input: z.object({ personId: idField }),
  output: z.object({ fullName: z.string(), complaints: z.array(complaintShape) }),
  reads: ({ personId }) => [personId],
  run: async (act, { personId }) => {
    const person = await findPerson(act.db, personId)
    if (person === undefined) return notFound('person')
    const complaints = await listComplaintsOf(act.db, personId)
    return ok({ fullName: fullName(person), complaints: await inWords(act, complaints) })
  },
})

const PAGE_SIZE = 20

/** The complaints on the desk of the officer who asks: unanswered ones by their term, or the answered. */
export const showDesk = query({
  name: 'complaints.desk',
  title: { kk: 'Қаралатын шағымдар', ru: 'Жалобы на рассмотрении', en: 'Complaints to answer' },
  basis: [BY_SUPERIOR],
  input: z.object({
    answered: z.boolean().default(false),
    page: z.number().int().min(1).max(1000).default(1),
  }),
  output: z.object({ complaints: z.array(complaintShape), hasMore: z.boolean() }),
  reads: (_input, { complaints }) => [...new Set(complaints.map(({ personId }) => personId))],
  run: async (act, { answered, page }) => {
    const { complaints, hasMore } = await listDesk(act.db, { isOpen: !answered, page, size: PAGE_SIZE })
    return ok({ complaints: await inWords(act, complaints), hasMore })
  },
})
