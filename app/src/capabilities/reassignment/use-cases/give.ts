import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { giveToCoordinator, type LedCase, listLedBy } from '#capabilities/programme/index.ts'
import { tellFamily } from '#platform/notices/tell.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { splitChosen } from '../domain/split.ts'
import { type Coordinator, listCoordinators } from '../read/coordinators.ts'

/** Most cases that one act hands over. */
const MOST = 500

/** One case goes to the colleague: written down, and the family is told by name who leads it now. */
async function giveOne(act: Act, one: LedCase, to: Coordinator): Promise<boolean> {
  if (!(await giveToCoordinator(act.db, one, to))) return false
  const { region, personId, id } = one
  await act.record({
    name: 'reassignment.given',
    ...{ region, personId, subject: { kind: 'programme', id } },
    data: { number: one.number, coordinator: to.name },
    cite: [ACTS.continuity],
  })
  await tellFamily(act, {
    ...{ region, personId, kind: 'reassignment.new-coordinator', href: `/path/${personId}` },
    data: { number: one.number, coordinator: to.name },
    cite: [ACTS.informed],
  })
  return true
}

/** Hands programmes over to a colleague for good; either all that were chosen or none. */
export const give = command({
  name: 'reassignment.give',
  title: { kk: 'Істерді әріптеске беру', ru: 'Передать дела коллеге', en: 'Hand cases over to a colleague' },
  basis: [ACTS.continuity],
  input: z.object({
    accountId: idField,
    toAccountId: idField,
    programmeIds: z
      .union([z.array(idField).min(1).max(MOST), idField.transform((one) => [one])])
      .describe('programmes'),
  }),
  output: z.object({ count: z.number(), coordinator: z.string() }),
  run: async (act, { accountId, toAccountId, programmeIds }) => {
    const { organisationId } = act.actor
    if (organisationId === undefined) return notFound('post')
    const colleagues = await listCoordinators(act.db, organisationId)
    const to = colleagues.find((one) => one.accountId === toAccountId && toAccountId !== accountId)
    if (to === undefined) {
      const fields = [{ path: 'toAccountId', code: 'choose-one' }]
      return refuse('platform.invalid-input', { status: 'invalid', fields })
    }
    const led = await listLedBy(act.db, organisationId, accountId)
    const { given, gone } = splitChosen(led, programmeIds)
    if (gone.length > 0) return stale()
    for (const one of given) if (!(await giveOne(act, one, to))) return stale()
    return ok({ count: given.length, coordinator: to.name })
  },
})
