import type { FastifyReply } from 'fastify'
import { isFamilyAccount } from '#platform/access/sessions.ts'
import { redeemTicket } from '#platform/access/sign-in-ticket.ts'
import { TERMINAL_FAMILIES } from '#platform/access/terminal.ts'
import { emptyForm } from '#platform/ui/form/state.ts'
import { refusal } from '#platform/use-case/refusal.ts'
import { seeOther } from './context.ts'
import { draw, sendRefusal } from './draw.tsx'
import type { Page, SignInOffer } from './page.ts'
import { keepSession, safePath } from './session-routes.ts'
import { comesFrom, terminalOf } from './terminal.ts'
import type { Visit } from './visit.ts'

/** The ticket is unknown, used or over, or opens another account. */
export const TICKET_OVER = refusal('platform.ticket-over', { status: 'state' })

/** Opens a session of one of the ticket's accounts and goes on to where the person wanted to be. */
export async function enterAs(
  visit: Visit,
  ticket: string,
  accountId: string,
  to: unknown,
): Promise<FastifyReply> {
  const { parts, request, reply, lang } = visit
  const isStaff = terminalOf(request) !== undefined && !(await isFamilyAccount(parts.kysely, accountId))
  if (isStaff) return sendRefusal(visit, TERMINAL_FAMILIES)
  const times = { now: parts.clock.now(), realNow: parts.realClock.now(), ...comesFrom(request) }
  const token = await redeemTicket(parts.kysely, { ticket, accountId, ...times })
  if (token === undefined) return sendRefusal(visit, TICKET_OVER)
  await keepSession(parts, request, reply, token)
  return seeOther(reply, lang, safePath(to))
}

/** Somebody has proved who they are: in at once with the only account, else the page that asks which. */
export function enter(visit: Visit, offer: SignInOffer, choose: Page, to: unknown): Promise<FastifyReply> {
  const [only, ...more] = offer.accounts
  if (only !== undefined && more.length === 0) return enterAs(visit, offer.ticket, only.accountId, to)
  return draw(visit, choose, emptyForm('', { ticket: offer.ticket, to: safePath(to) }))
}
