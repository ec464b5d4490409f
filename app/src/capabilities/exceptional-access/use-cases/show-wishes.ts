import { type Lang, ok } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { APPROVAL_STATES, type Approval, isWaiting, mayDecide, TWO_PEOPLE } from '../domain/approval.ts'
import { listAsked, listToDecide } from '../read/approvals.ts'
import { findWish } from '../store/approvals.ts'
import { roleName } from './about-emergency.ts'

/** How a wish is put into words: what it is, what it says, where it can be looked at. */
export interface WishWords {
  readonly title: (useCase: string, lang: Lang) => string
  readonly lines: (
    act: Act,
    one: Approval,
  ) => Promise<readonly { readonly label: string; readonly value: string }[]>
  readonly href: (one: Approval) => string | undefined
}

const shown = z.object({
  id: z.uuid(),
  useCase: z.string(),
  title: z.string(),
  why: z.string(),
  requester: z.string(),
  requesterRole: z.string(),
  requestedAt: z.string(),
  dueOn: z.string(),
  state: z.enum(APPROVAL_STATES),
  decider: z.string().nullable(),
  decidedAt: z.string().nullable(),
  words: z.string().nullable(),
})

/** One wish in a list. */
export type ShownWish = z.output<typeof shown>

function show(act: Act, words: WishWords, one: Approval): ShownWish {
  const { decision } = one
  return {
    id: one.id,
    useCase: one.useCase,
    title: words.title(one.useCase, act.lang),
    why: one.why,
    requester: one.requesterName,
    requesterRole: roleName(act, one.requesterRole),
    requestedAt: one.requestedAt.toISOString(),
    dueOn: one.dueOn,
    state: one.state,
    decider: decision === undefined ? null : `${decision.by} · ${roleName(act, decision.role)}`,
    decidedAt: decision?.at.toISOString() ?? null,
    words: decision?.words ?? null,
  }
}

const listed = z.object({ toDecide: z.array(shown), asked: z.array(shown) })

/** The wishes that concern the actor. */
export type Wishes = z.output<typeof listed>

/** The wishes of others that the actor may decide, and the actor's own. */
export function listWishesOf(words: WishWords) {
  return query({
    name: 'exceptional-access.approvals',
    title: {
      kk: 'Екінші адамды күткен өтініштер',
      ru: 'Просьбы к второму лицу',
      en: 'Wishes for a second person',
    },
    basis: [TWO_PEOPLE],
    input: z.object({}),
    output: listed,
    run: async (act) => {
      const toDecide = await act.asSystem(() => listToDecide(act.db, act.actor))
      const asked = await listAsked(act.db, act.actor.accountId)
      return ok({
        toDecide: toDecide.map((one) => show(act, words, one)),
        asked: asked.map((one) => show(act, words, one)),
      })
    },
  })
}

const whole = shown.extend({
  lines: z.array(z.object({ label: z.string(), value: z.string() })),
  href: z.string().nullable(),
  isOwn: z.boolean(),
  mayDecide: z.boolean(),
})

/** One wish with all that is known of it. */
export type WholeWish = z.output<typeof whole>

/** One wish: to the one who asked, and to those who may decide. */
export function showWishOf(words: WishWords) {
  return query({
    name: 'exceptional-access.show-approval',
    title: { kk: 'Өтінішті қарау', ru: 'Посмотреть просьбу', en: 'Show a wish' },
    basis: [TWO_PEOPLE],
    input: z.object({ approvalId: idField }),
    output: whole,
    run: async (act, { approvalId }) => {
      const one = await act.asSystem(() => findWish(act, approvalId))
      const isOwn = one?.requestedBy === act.actor.accountId
      if (one === undefined || !(isOwn || mayDecide(one, act.actor))) return notFound('approval')
      const isKept = one.state === 'pending'
      return ok({
        ...show(act, words, one),
        lines: isKept ? [...(await words.lines(act, one))] : [],
        href: (isKept ? words.href(one) : undefined) ?? null,
        isOwn,
        mayDecide: isWaiting(one, act.now) && !isOwn,
      })
    },
  })
}
