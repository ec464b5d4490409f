import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import { fullName, listPeople } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { OBJECTS, type Referral } from '../domain/referral.ts'
import { countInbox, findReferral, INBOX_PAGE, listInbox, listNotices } from '../read/referrals.ts'
import { nameIn, organisationShape } from './shapes.ts'

const BOXES = {
  waiting: ['sent'],
  received: ['received'],
  refused: ['refused', 'passed-on', 'withdrawn'],
} as const

const line = z.object({
  referralId: z.uuid(),
  childId: z.uuid(),
  fullName: z.string(),
  birthDate: z.string().nullable(),
  object: z.enum(OBJECTS),
  state: z.string(),
  from: organisationShape.nullable(),
  sentOn: z.string(),
  dueOn: z.string(),
  answeredOn: z.string().nullable(),
  reason: z.string().nullable(),
  version: z.number(),
})

interface Wanted {
  readonly box: keyof typeof BOXES
  readonly referralId: string | undefined
  readonly page: number
}

/** One object by its id, or one page of a box; of the own PMPC only. */
async function listMine(
  act: Act,
  organisationId: string,
  { box, referralId, page }: Wanted,
): Promise<{ readonly mine: readonly Referral[]; readonly pages: number }> {
  if (referralId !== undefined) {
    const one = await findReferral(act.db, referralId)
    return { mine: one?.toOrganisationId === organisationId ? [one] : [], pages: 1 }
  }
  const states = BOXES[box]
  const { count } = await countInbox(act.db, organisationId, states, act.today)
  const mine = await listInbox(act.db, { organisationId, states, page })
  return { mine, pages: Math.max(1, Math.ceil(count / INBOX_PAGE)) }
}

/** What was sent to the PMPC of the actor: two objects of a child, each with its own state (LAW-5-3). */
export const listReferralsOfPmpc = query({
  name: 'screening.referrals',
  title: { kk: 'ПМПК-ға жіберілгендер', ru: 'Направления в ПМПК', en: 'Referrals to the PMPC' },
  basis: [ACTS.procedure, ACTS.consent],
  input: z.object({
    box: z.enum(['waiting', 'received', 'refused']).optional(),
    referralId: idField.optional(),
    page: z.coerce.number().int().min(1).max(1000).default(1),
  }),
  output: z.object({
    today: z.string(),
    page: z.number(),
    pages: z.number(),
    referrals: z.array(line),
    /** Objects whose consent no longer stands: the file is closed, and no child is named (LAW-10-7). */
    withdrawn: z.array(z.object({ object: z.enum(OBJECTS), sentOn: z.string(), withdrawnOn: z.string() })),
  }),
  reads: (_input, { referrals }) => [...new Set(referrals.map((one) => one.childId))],
  run: async (act, { box = 'waiting', referralId, page }) => {
    const { organisationId } = act.actor
    if (organisationId === undefined)
      return ok({ today: act.today, page, pages: 1, referrals: [], withdrawn: [] })

    const { mine, pages } = await listMine(act, organisationId, { box, referralId, page })
    const people = await listPeople(
      act.db,
      mine.map((referral) => referral.personId),
    )
    const senders = await listOrganisationsById(
      act.db,
      mine.map((referral) => referral.fromOrganisationId),
    )
    return ok({
      today: act.today,
      page,
      pages,
      withdrawn: await listNotices(act.db, organisationId),
      referrals: mine.map((referral) => {
        const { id, personId, object, state, sentOn, dueOn, answeredOn, reason, version } = referral
        const person = people.find((each) => each.id === personId)
        return {
          referralId: id,
          childId: personId,
          fullName: person === undefined ? '' : fullName(person),
          birthDate: person?.birthDate ?? null,
          from: nameIn(senders, referral.fromOrganisationId),
          answeredOn: answeredOn ?? null,
          reason: reason ?? null,
          object,
          state,
          sentOn,
          dueOn,
          version,
        }
      }),
    })
  },
})
