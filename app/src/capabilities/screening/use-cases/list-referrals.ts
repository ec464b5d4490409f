import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import { fullName, listPeople } from '#capabilities/registry/index.ts'
import { idField } from '#platform/use-case/fields.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { OBJECTS } from '../domain/referral.ts'
import { findReferral, listInbox } from '../read/referrals.ts'
import { nameIn, organisationShape } from './shapes.ts'

const BOXES = {
  waiting: ['sent'],
  received: ['received'],
  refused: ['refused', 'withdrawn'],
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

/** What was sent to the PMPC of the actor: two objects of a child, each with its own state (LAW-5-3). */
export const listReferralsOfPmpc = query({
  name: 'screening.referrals',
  title: { kk: 'ПМПК-ға жіберілгендер', ru: 'Направления в ПМПК', en: 'Referrals to the PMPC' },
  basis: [ACTS.procedure, ACTS.consent],
  input: z.object({
    box: z.enum(['waiting', 'received', 'refused']).optional(),
    referralId: idField.optional(),
  }),
  output: z.object({ today: z.string(), referrals: z.array(line) }),
  reads: (_input, { referrals }) => [...new Set(referrals.map((one) => one.childId))],
  run: async (act, { box = 'waiting', referralId }) => {
    const { organisationId } = act.actor
    if (organisationId === undefined) return ok({ today: act.today, referrals: [] })

    const one = referralId === undefined ? undefined : await findReferral(act.db, referralId)
    const wanted = one === undefined ? [] : [one]
    const found = referralId === undefined ? await listInbox(act.db, organisationId, BOXES[box]) : wanted
    const mine = found.filter((referral) => referral.toOrganisationId === organisationId)
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
