import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { setHelper } from '#platform/access/terminal-sessions.ts'
import { notFound, refuse, stale } from '#platform/use-case/refusal.ts'
import { command, query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { HELP_STATES, isHelpEvent } from '../domain/help.ts'
import { findOpenHelp, listOwnHelps } from '../read/helps.ts'
import { findPlaceOf } from '../read/terminals.ts'
import { insertHelp, markClosed } from '../store/helps.ts'
import { helpShape, recordHelp, shownHelp } from './help-shape.ts'

const NOT_THERE = refuse('kiosk.not-at-terminal', { status: 'state', cite: [ACTS.ownAct] })

/** The person calls the consultant by the button of the terminal; a second press calls no second one. */
export const askHelp = command({
  name: 'kiosk.ask-help',
  title: { kk: 'Маманды шақыру', ru: 'Позвать специалиста', en: 'Call the consultant' },
  basis: [ACTS.sector, ACTS.ownAct],
  input: z.object({}),
  output: z.object({ helpId: z.uuid(), state: z.enum(HELP_STATES) }),
  run: async (act) => {
    const { accountId, sessionId, terminal } = act.actor
    if (terminal === undefined || sessionId === undefined) return NOT_THERE
    const open = await findOpenHelp(act.db, sessionId)
    if (open !== undefined) return ok({ helpId: open.id, state: open.state })
    const place = await findPlaceOf(act.db, terminal.id)
    if (place === undefined) return NOT_THERE
    const asked = { terminalId: terminal.id, sessionId, accountId, askedHow: 'button' as const }
    const helpId = await insertHelp(act, { ...asked, ...place })
    await recordHelp(act, { id: helpId, region: place.region, personId: act.actor.personId }, 'help-asked', {
      askedHow: 'button',
    })
    return ok({ helpId, state: 'asked' as const })
  },
})

/** The person takes the call back, or says that this help was not asked for. */
export const declineHelp = command({
  name: 'kiosk.decline-help',
  title: { kk: 'Көмектен бас тарту', ru: 'Отказаться от помощи', en: 'Decline the help' },
  basis: [ACTS.ownAct],
  input: z.object({}),
  output: z.object({ helpId: z.uuid() }),
  run: async (act) => {
    const { sessionId, terminal } = act.actor
    if (terminal === undefined || sessionId === undefined) return NOT_THERE
    const help = await findOpenHelp(act.db, sessionId)
    if (help === undefined || !isHelpEvent('decline', help.state)) return notFound('help')
    if (!(await markClosed(act, help.id, { state: 'declined' }))) return stale()
    await setHelper(act.db, { sessionId, realNow: act.realNow }, undefined)
    await recordHelp(act, help, 'help-declined')
    return ok({ helpId: help.id })
  },
})

/** Who has helped the person at terminals, and with what. */
export const listMyHelp = query({
  name: 'kiosk.my-help',
  title: { kk: 'Маған кім көмектесті', ru: 'Кто мне помогал', en: 'Who has helped me' },
  basis: [ACTS.ownAct],
  input: z.object({}),
  output: z.object({ helps: z.array(helpShape) }),
  run: async (act) => {
    const { accountId, sessionId = accountId } = act.actor
    const helps = await listOwnHelps(act.db, accountId, sessionId)
    return ok({ helps: helps.map(shownHelp) })
  },
})
