import { err, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { setHelper } from '#platform/access/terminal-sessions.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, lineField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { command, query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { HELP_STATES, HELPED_WITH, isHelpEvent } from '../domain/help.ts'
import { findHelp, findOpenHelp, type Help, listClosedHelps, listOpenHelps } from '../read/helps.ts'
import { findOwnTerminal } from '../read/terminals.ts'
import { insertHelp, markBegun, markClosed } from '../store/helps.ts'
import { helpShape, recordHelp, shownHelp } from './help-shape.ts'
import { placeOf } from './terminals.ts'

/** Who calls at the terminals of the own organisation, who is being helped, and what was written down of late. */
export const listCalls = query({
  name: 'kiosk.calls',
  title: { kk: 'Терминалдағы көмек', ru: 'Помощь на терминалах', en: 'Help at the terminals' },
  basis: [ACTS.sector, ACTS.ownAct],
  input: z.object({}),
  output: z.object({ helps: z.array(helpShape) }),
  run: async (act) => {
    const place = placeOf(act)
    if (!place.ok) return place
    const { organisationId } = place.value
    const open = await listOpenHelps(act.db, organisationId, act.realNow)
    const closed = await listClosedHelps(act.db, organisationId, act.now)
    return ok({ helps: [...open, ...closed].map(shownHelp) })
  },
})

/** One help at the terminals of the own organisation, however long ago. */
export const showHelp = query({
  name: 'kiosk.help',
  title: { kk: 'Терминалдағы көмек жазбасы', ru: 'Запись о помощи на терминале', en: 'A record of help' },
  basis: [ACTS.ownAct],
  input: z.object({ helpId: idField }),
  output: z.object({ help: helpShape }),
  run: async (act, { helpId }) => {
    const place = placeOf(act)
    if (!place.ok) return err(place.error)
    const help = await findHelp(act.db, helpId)
    if (help?.organisationId !== place.value.organisationId) return notFound('help')
    return ok({ help: shownHelp(help) })
  },
})

const PERSON_GONE = refuse('kiosk.person-gone', { status: 'state', cite: [ACTS.ownAct] })

const begun = z.object({ helpId: z.uuid(), state: z.enum(HELP_STATES) })

async function begin(act: Act, help: Help): Promise<Result<z.input<typeof begun>, Refusal>> {
  if (!isHelpEvent('begin', help.state))
    return refuse('kiosk.help-state', { status: 'state', cite: [ACTS.ownAct] })
  if (!(await markBegun(act, help.id))) return stale()
  const { name, role } = act.actor
  // Helped is whoever called, and nobody who came after them.
  const isThere = await setHelper(
    act.db,
    { sessionId: help.sessionId, realNow: act.realNow },
    { helpId: help.id, name, role },
  )
  if (!isThere) return PERSON_GONE
  await recordHelp(act, help, 'help-begun', { askedHow: help.askedHow, helper: name, post: role })
  return ok({ helpId: help.id, state: 'begun' as const })
}

/** Goes to whoever has called. */
export const beginHelp = command({
  name: 'kiosk.begin-help',
  title: { kk: 'Көмекті бастау', ru: 'Начать помощь', en: 'Begin to help' },
  basis: [ACTS.sector, ACTS.ownAct],
  input: z.object({ helpId: idField }),
  output: begun,
  run: async (act, { helpId }) => {
    const help = await findHelp(act.db, helpId)
    return help === undefined ? notFound('help') : begin(act, help)
  },
})

/** The person asked by word, by a gesture or a note, and not by the button. */
export const beginAskedByWord = command({
  name: 'kiosk.begin-asked-by-word',
  title: { kk: 'Ауызша сұраған адамға көмек', ru: 'Помощь по устной просьбе', en: 'Help asked for by word' },
  basis: [ACTS.sector, ACTS.ownAct],
  // Whom the helper has seen there: another may sit there by now.
  input: z.object({ terminalId: idField, sessionId: idField }),
  output: begun,
  run: async (act, { terminalId, sessionId }) => {
    const place = placeOf(act)
    if (!place.ok) return err(place.error)
    const { organisationId, region } = place.value
    const terminal = await findOwnTerminal(act.db, { organisationId, terminalId, realNow: act.realNow })
    if (terminal === undefined) return notFound('terminal')
    const { session } = terminal
    if (session === undefined) return refuse('kiosk.nobody-there', { status: 'state', cite: [ACTS.ownAct] })
    if (session.sessionId !== sessionId) return PERSON_GONE
    const { accountId } = session
    const open = await findOpenHelp(act.db, sessionId)
    if (open !== undefined) return begin(act, open)
    const helpId = await insertHelp(act, {
      terminalId,
      organisationId,
      region,
      sessionId,
      accountId,
      askedHow: 'by-word',
    })
    const help = await findHelp(act.db, helpId)
    return help === undefined ? notFound('help') : begin(act, help)
  },
})

/** The helper signs what they helped with, under their own name and post; whether the session is over or not. */
export const endHelp = command({
  name: 'kiosk.end-help',
  title: { kk: 'Көмек жазбасына қол қою', ru: 'Подписать запись о помощи', en: 'Sign the record of help' },
  basis: [ACTS.ownAct],
  input: z.object({
    helpId: idField,
    helpedWith: z.preprocess(
      (given) => (typeof given === 'string' ? [given] : given),
      z.array(z.enum(HELPED_WITH)).min(1),
    ),
    words: lineField.optional(),
  }),
  output: begun,
  run: async (act, { helpId, helpedWith, words }) => {
    const help = await findHelp(act.db, helpId)
    if (help === undefined) return notFound('help')
    if (!isHelpEvent('end', help.state))
      return refuse('kiosk.help-state', { status: 'state', cite: [ACTS.ownAct] })
    if (help.helperId !== act.actor.accountId)
      return refuse('kiosk.other-helper', { status: 'forbidden', cite: [ACTS.ownAct] })
    if (!(await markClosed(act, helpId, { state: 'ended', helpedWith, words }))) return stale()
    await setHelper(act.db, { sessionId: help.sessionId, realNow: act.realNow }, undefined)
    const { askedHow } = help
    await recordHelp(act, help, 'help-ended', {
      askedHow,
      helpedWith,
      helper: act.actor.name,
      post: act.actor.role,
    })
    return ok({ helpId, state: 'ended' as const })
  },
})
