import type { FastifyReply } from 'fastify'
import { redeemTicket } from '#platform/access/sign-in-ticket.ts'
import { TERMINAL_FAMILIES } from '#platform/access/terminal.ts'
import { familyAccountsOf } from '#platform/access/terminal-sessions.ts'
import { emptyForm } from '#platform/ui/form/state.ts'
import { seeOther } from './context.ts'
import { draw, sendRefusal } from './draw.tsx'
import type { Page, SignInOffer } from './page.ts'
import { keepSession, safePath } from './session-routes.ts'
import { comesFrom, terminalOf } from './terminal.ts'
import type { Visit } from './visit.ts'

/** Opens a session of one of the ticket's accounts and goes on to where the person wanted to be. */
export async function enterAs(
  visit: Visit,
  ticket: string,
  accountId: string,
  to: unknown,
): Promise<FastifyReply> {
  const { parts, request, reply, lang } = visit
  const times = { now: parts.clock.now(), realNow: parts.realClock.now(), ...comesFrom(request) }
  const session = await redeemTicket(parts.kysely, { ticket, accountId, ...times })
  if (!session.ok) return sendRefusal(visit, session.error)
  await keepSession(parts, request, reply, session.value)
  return seeOther(reply, lang, safePath(to))
}

/** The accounts that may be entered here: at a terminal those of the family alone. */
async function openHere({ parts, request }: Visit, { accounts }: SignInOffer): Promise<readonly string[]> {
  const all = accounts.map(({ accountId }) => accountId)
  return terminalOf(request) === undefined ? all : familyAccountsOf(parts.kysely, all)
}

/** Somebody has proved who they are: in at once with the only account, else the page that asks which. */
export async function enter(
  visit: Visit,
  offer: SignInOffer,
  choose: Page,
  to: unknown,
): Promise<FastifyReply> {
  const [only, ...more] = await openHere(visit, offer)
  if (only === undefined && offer.accounts.length > 0) return sendRefusal(visit, TERMINAL_FAMILIES)
  if (only !== undefined && more.length === 0) return enterAs(visit, offer.ticket, only, to)
  return draw(visit, choose, emptyForm('', { ticket: offer.ticket, to: safePath(to) }))
}
