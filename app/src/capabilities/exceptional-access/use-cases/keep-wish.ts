import { ALMATY, addDays, ok, REGIONS, startOfDay } from '@tirek/kernel'
import { term } from '@tirek/law'
import { z } from 'zod'
import { canonicalJson } from '#platform/bytes/canonical-json.ts'
import { sha256 } from '#platform/bytes/hash.ts'
import type { OutboxHandler } from '#platform/module.ts'
import type { Act, HistoryEvent } from '#platform/use-case/act.ts'
import { refuse } from '#platform/use-case/refusal.ts'
import type { KeepWish } from '#platform/use-case/second-person.ts'
import { type Approval, TWO_PEOPLE } from '../domain/approval.ts'
import { findSame, insertWish, lockWish, settle } from '../store/approvals.ts'

/** The message that ends a wish when its time is over. */
export const WISH_OVER_MESSAGE = 'exceptional-access.end-wish'

/** Where a wish is shown. */
export const pageOf = (approvalId: string) => `/approvals/${approvalId}`

/** What an event of a wish is about: never the person, whose history tells of the deed itself. */
export function aboutWish(one: Pick<Approval, 'id' | 'region' | 'useCase'>): Omit<HistoryEvent, 'name'> {
  return {
    region: one.region,
    subject: { kind: 'approval', id: one.id },
    data: { useCase: one.useCase },
    cite: [TWO_PEOPLE],
  }
}

function regionOf({ actor }: Act): string {
  return actor.regions[0] ?? REGIONS[0]?.kato ?? ''
}

/** Keeps what somebody wants to do until another decides, or its time is over. The same wish is kept once. */
export const keepWish: KeepWish = (act, { useCase, input, why, approvers }) =>
  act.asSystem(async () => {
    const plain = JSON.parse(JSON.stringify(input))
    const hash = sha256(canonicalJson(plain))
    const same = await findSame(act, useCase, hash)
    if (same !== undefined && same.requestedBy !== act.actor.accountId)
      return refuse('exceptional-access.wish-waits', { status: 'state', cite: [TWO_PEOPLE] })
    if (same !== undefined) return ok({ approvalId: same.id, due: same.dueOn, page: pageOf(same.id) })

    const id = act.newId()
    const { due: dueOn } = term('project.second-person', act.today, act.calendar)
    const endsAt = startOfDay(addDays(dueOn, 1), ALMATY)
    const one = {
      id,
      region: regionOf(act),
      useCase,
      input: plain,
      why,
      approverRoles: approvers,
      dueOn,
      endsAt,
    }
    await insertWish(act, { ...one, hash })
    await act.record({ name: 'exceptional-access.approval-asked', ...aboutWish(one) })
    await act.send({
      kind: WISH_OVER_MESSAGE,
      region: one.region,
      payload: { approvalId: id },
      runAfter: endsAt,
    })
    return ok({ approvalId: id, due: dueOn, page: pageOf(id) })
  })

/** Nobody has decided in time: the wish is over. */
export const endWish: OutboxHandler = async (act, payload) => {
  const one = await lockWish(act, z.uuid().parse(payload['approvalId']))
  if (one?.state !== 'pending') return
  await settle(act, one.id, 'over')
  await act.record({ name: 'exceptional-access.approval-over', ...aboutWish(one) })
}
