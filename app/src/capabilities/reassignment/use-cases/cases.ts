import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { listLedBy } from '#capabilities/programme/index.ts'
import { fullName, listPeople } from '#capabilities/registry/index.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { listCoordinators } from '../read/coordinators.ts'
import { workloadOf } from './workload.ts'

const output = z.object({
  name: z.string(),
  cases: z.array(
    z.object({ programmeId: z.uuid(), number: z.string(), personId: z.uuid(), fullName: z.string() }),
  ),
  colleagues: z.array(z.object({ accountId: z.uuid(), name: z.string(), cases: z.number() })),
})

/** The cases of one coordinator, and the colleagues who may take them. */
export type LedCases = z.output<typeof output>

/** Every live programme that one coordinator of the own consultation leads, and who else could. */
export const showCases = query({
  name: 'reassignment.cases',
  title: { kk: 'Үйлестірушінің істері', ru: 'Дела координатора', en: 'Cases of a coordinator' },
  basis: [ACTS.continuity],
  input: z.object({ accountId: idField }),
  output,
  reads: (_, { cases }) => cases.map(({ personId }) => personId),
  run: async ({ db, actor }, { accountId }) => {
    const { organisationId } = actor
    if (organisationId === undefined) return notFound('post')
    const loads = await workloadOf(db, organisationId)
    const giver = loads.find((one) => one.accountId === accountId)
    if (giver === undefined) return notFound('post')
    const led = await listLedBy(db, organisationId, accountId)
    const people = await listPeople(
      db,
      led.map(({ personId }) => personId),
    )
    const names = new Map(people.map((one) => [one.id, fullName(one)]))
    const others = (await listCoordinators(db, organisationId)).filter((one) => one.accountId !== accountId)
    return ok({
      name: giver.name,
      cases: led.map(({ id, number, personId }) => ({
        ...{ programmeId: id, number, personId },
        fullName: names.get(personId) ?? '',
      })),
      colleagues: others.map((one) => ({
        ...one,
        cases: loads.find((load) => load.accountId === one.accountId)?.cases ?? 0,
      })),
    })
  },
})
