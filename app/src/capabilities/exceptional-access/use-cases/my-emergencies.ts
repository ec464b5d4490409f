import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { fullName, listPeople } from '#capabilities/registry/index.ts'
import { query } from '#platform/use-case/use-case.ts'
import { EMERGENCY, EMERGENCY_REASONS, isOpen, REVIEW_STATES, reviewState } from '../domain/emergency.ts'
import { listOwn } from '../read/emergencies.ts'

const output = z.object({
  emergencies: z.array(
    z.object({
      id: z.uuid(),
      personId: z.uuid(),
      /** Null as soon as the file is closed again. */
      fullName: z.string().nullable(),
      reason: z.enum(EMERGENCY_REASONS),
      openedAt: z.string(),
      endsAt: z.string(),
      endedAt: z.string().nullable(),
      isOpen: z.boolean(),
      review: z.enum(REVIEW_STATES),
      finding: z.string().nullable(),
    }),
  ),
})

/** The own emergency accesses as shown. */
export type MyEmergencies = z.output<typeof output>

/** The emergency accesses of the one who asks: which are open until when, and what the review of the others said. */
export const myEmergencies = query({
  name: 'exceptional-access.my-emergencies',
  title: {
    kk: 'Менің шұғыл қолжетімділіктерім',
    ru: 'Мои экстренные доступы',
    en: 'My emergency accesses',
  },
  basis: [EMERGENCY],
  input: z.object({}),
  output,
  reads: (_input, { emergencies }) =>
    emergencies.flatMap((one) => (one.fullName === null ? [] : one.personId)),
  run: async (act) => {
    const own = await listOwn(act.db, act.actor.accountId)
    const open = own.filter((one) => isOpen(one, act.now))
    const people = await listPeople(
      act.db,
      open.map((one) => one.personId),
    )
    const names = new Map(people.map((person) => [person.id, fullName(person)]))
    const emergencies = own.map((one) => ({
      id: one.id,
      personId: one.personId,
      fullName: isOpen(one, act.now) ? (names.get(one.personId) ?? null) : null,
      reason: one.reason,
      openedAt: one.openedAt.toISOString(),
      endsAt: one.endsAt.toISOString(),
      endedAt: one.endedAt?.toISOString() ?? null,
      isOpen: isOpen(one, act.now),
      review: reviewState(one),
      finding: one.review?.finding ?? null,
    }))
    return ok({ emergencies })
  },
})
