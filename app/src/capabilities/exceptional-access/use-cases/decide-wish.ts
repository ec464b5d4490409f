import { err, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { isSameHolder } from '#platform/access/holder.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, textField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { approvedAct } from '#platform/use-case/second-person.ts'
import { standsInTheWay } from '#platform/use-case/stands-in-the-way.ts'
import { type AnyUseCase, command } from '#platform/use-case/use-case.ts'
import { type Approval, isWaiting, mayDecide, TWO_PEOPLE } from '../domain/approval.ts'
import { lockWish, settle } from '../store/approvals.ts'
import { aboutWish } from './keep-wish.ts'

const output = z.object({ approvalId: z.uuid() })

function stillWaits(act: Act, one: Approval): Result<Approval, Refusal> {
  if (isWaiting(one, act.now)) return ok(one)
  return refuse('exceptional-access.wish-decided', { status: 'state', cite: [TWO_PEOPLE] })
}

/** A waiting wish that is the actor's to decide; unknown alike when it is not, and never the own. */
async function findToDecide(act: Act, id: string): Promise<Result<Approval, Refusal>> {
  const one = await act.asSystem(() => lockWish(act, id))
  const isOwn = one !== undefined && (await isSameHolder(act, act.actor.accountId, one.requestedBy))
  if (isOwn) return refuse('exceptional-access.own-wish', { status: 'forbidden', cite: [TWO_PEOPLE] })
  if (one === undefined || !mayDecide(one, act.actor)) return notFound('approval')
  return stillWaits(act, one)
}

/** Carries out the wish of another under the right of the actor; both names go into the history. */
export function approveWishOf(useCaseOf: (name: string) => AnyUseCase | undefined) {
  return command({
    name: 'exceptional-access.approve',
    title: { kk: 'Өтінішті мақұлдау', ru: 'Согласовать просьбу', en: 'Approve a wish' },
    basis: [TWO_PEOPLE],
    input: z.strictObject({ approvalId: idField }),
    output,
    needsFreshProof: true,
    run: async (act, { approvalId }) => {
      const found = await findToDecide(act, approvalId)
      if (!found.ok) return found
      const one = found.value
      const useCase = useCaseOf(one.useCase)
      const input = useCase?.input.safeParse(one.input)
      if (useCase === undefined || !input?.success)
        return refuse('exceptional-access.wish-outdated', { status: 'state', cite: [TWO_PEOPLE] })

      const stopped = await standsInTheWay(act, useCase, input.data)
      if (stopped !== undefined) return err(stopped)
      const asked = { name: one.requesterName, role: one.requesterRole }
      const done = await useCase.run(approvedAct(act, asked), input.data)
      if (!done.ok) return done
      await act.asSystem(async () => {
        await settle(act, approvalId, 'approved')
        await act.record({ name: 'exceptional-access.approval-given', ...aboutWish(one) })
      })
      return ok({ approvalId })
    },
  })
}

/** Says no to the wish of another, with the reason. */
export const refuseWish = command({
  name: 'exceptional-access.refuse-approval',
  title: { kk: 'Өтініштен бас тарту', ru: 'Отказать в просьбе', en: 'Refuse a wish' },
  basis: [TWO_PEOPLE],
  input: z.strictObject({ approvalId: idField, words: textField }),
  output,
  run: async (act, { approvalId, words }) => {
    const found = await findToDecide(act, approvalId)
    if (!found.ok) return found
    await act.asSystem(async () => {
      await settle(act, approvalId, 'refused', words)
      await act.record({ name: 'exceptional-access.approval-refused', ...aboutWish(found.value) })
    })
    return ok({ approvalId })
  },
})

/** Takes the own wish back while it waits. */
export const withdrawWish = command({
  name: 'exceptional-access.withdraw-wish',
  title: { kk: 'Өтінішті қайтарып алу', ru: 'Отозвать просьбу', en: 'Withdraw a wish' },
  basis: [TWO_PEOPLE],
  input: z.strictObject({ approvalId: idField }),
  output,
  run: async (act, { approvalId }) => {
    const one = await act.asSystem(() => lockWish(act, approvalId))
    if (one === undefined || one.requestedBy !== act.actor.accountId) return notFound('approval')
    const waits = stillWaits(act, one)
    if (!waits.ok) return waits
    await act.asSystem(async () => {
      await settle(act, approvalId, 'withdrawn')
      await act.record({ name: 'exceptional-access.wish-withdrawn', ...aboutWish(one) })
    })
    return ok({ approvalId })
  },
})
