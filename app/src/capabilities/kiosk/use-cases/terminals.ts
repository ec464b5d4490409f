import { err, LANGS, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command, query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { findOwnTerminal, listTerminals } from '../read/terminals.ts'
import { insertTerminal, switchTerminal } from '../store/terminals.ts'

const shape = z.object({
  id: z.uuid(),
  name: z.string(),
  lang: z.enum(LANGS),
  markedAt: z.iso.datetime(),
  markedBy: z.string(),
  offAt: z.iso.datetime().nullable(),
  offBy: z.string().nullable(),
  /** Of whoever is signed in there now. */
  sessionId: z.uuid().nullable(),
})

/** One terminal as shown. */
export type ShownTerminal = z.output<typeof shape>

/** The organisation of the actor, at whose place the terminals stand. */
export function placeOf(act: Act): Result<{ organisationId: string; region: string }, Refusal> {
  const { organisationId, regions } = act.actor
  const [region] = regions
  if (organisationId === undefined || region === undefined)
    return refuse('kiosk.no-organisation', { status: 'state', cite: [ACTS.sector] })
  return ok({ organisationId, region })
}

async function recordOf(act: Act, terminalId: string, region: string, name: string) {
  const subject = { kind: 'kiosk-terminal', id: terminalId }
  await act.record({ name: `kiosk.${name}`, region, subject, cite: [ACTS.sector, ACTS.session] })
}

/** Makes the device that is used a terminal; the answer holds its mark, once. */
export const markTerminal = command({
  name: 'kiosk.mark',
  title: {
    kk: 'Құрылғыны терминал ету',
    ru: 'Сделать устройство терминалом',
    en: 'Make a device a terminal',
  },
  basis: [ACTS.sector, ACTS.session],
  isSecret: true,
  input: z.object({ name: z.string().trim().min(2).max(60), lang: z.enum(LANGS) }),
  output: z.object({ terminalId: z.uuid(), mark: z.string() }),
  run: async (act, { name, lang }) => {
    const place = placeOf(act)
    if (!place.ok) return place
    const { id, mark } = await insertTerminal(act, { name, lang, ...place.value })
    await recordOf(act, id, place.value.region, 'terminal-marked')
    return ok({ terminalId: id, mark })
  },
})

/** The terminals of the own organisation. */
export const listOwnTerminals = query({
  name: 'kiosk.terminals',
  title: { kk: 'Терминалдар', ru: 'Терминалы', en: 'Terminals' },
  basis: [ACTS.sector],
  input: z.object({}),
  output: z.object({ terminals: z.array(shape) }),
  run: async (act) => {
    const place = placeOf(act)
    if (!place.ok) return place
    const found = await listTerminals(act.db, place.value.organisationId, act.realNow)
    const terminals = found.map(({ offAt, offBy, lang, session, ...one }) => ({
      ...one,
      sessionId: session?.sessionId ?? null,
      lang: LANGS.find((known) => known === lang) ?? ('kk' as const),
      markedAt: one.markedAt.toISOString(),
      offAt: offAt?.toISOString() ?? null,
      offBy: offBy ?? null,
    }))
    return ok({ terminals })
  },
})

/** Switches a terminal off, from anywhere: whoever is signed in there is signed out; or on again. */
export const switchOwnTerminal = command({
  name: 'kiosk.switch',
  title: {
    kk: 'Терминалды өшіру не қосу',
    ru: 'Выключить или включить терминал',
    en: 'Switch a terminal off or on',
  },
  basis: [ACTS.sector, ACTS.session],
  input: z.object({ terminalId: idField, to: z.enum(['off', 'on']) }),
  output: z.object({ terminalId: z.uuid(), state: z.enum(['off', 'on']) }),
  run: async (act, { terminalId, to }) => {
    const place = placeOf(act)
    if (!place.ok) return err(place.error)
    const { organisationId } = place.value
    const terminal = await findOwnTerminal(act.db, { organisationId, terminalId, realNow: act.realNow })
    if (terminal === undefined) return notFound('terminal')
    await switchTerminal(act, terminalId, to === 'on')
    await recordOf(act, terminalId, terminal.region, to === 'on' ? 'terminal-on' : 'terminal-off')
    return ok({ terminalId, state: to })
  },
})
