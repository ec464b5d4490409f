import { AsyncLocalStorage } from 'node:async_hooks'
import { createHmac } from 'node:crypto'
import type { Lang, LocalDate } from '@tirek/kernel'
import { workingCalendar } from '@tirek/law'
import { type Actor, claimsOf, type Moment, systemActor } from '#platform/access/actor.ts'
import { type Clock, legalDay } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/database.ts'
import { insertMany } from '#platform/db/insert-many.ts'
import type { JsonObject } from '#platform/db/schema.ts'
import { underClaims } from '#platform/db/transaction.ts'
import type { WarnsAt } from '#platform/deadlines/deadlines.ts'
import { deadlinesOf } from '#platform/deadlines/store.ts'
import type { Eds } from '#platform/eds/eds.ts'
import type { FileShelf } from '#platform/files/shelf.ts'
import type { Gateways } from '#platform/gateways/ports.ts'
import { appendHistory } from '#platform/history/history.ts'
import type { Mail } from '#platform/mail/mail.ts'
import type { KnownKeys } from '#platform/seal/key.ts'
import type { MasterKeys } from '#platform/vault/master-key.ts'
import { vaultOf } from '#platform/vault/vault.ts'
import type { Act, HistoryEvent, OutboxMessage } from './act.ts'
import { uuidAt } from './ids.ts'

/** A reaction of one capability to an event of another, inside the same transaction. */
export interface Reaction {
  readonly on: string
  readonly run: (act: Act, event: HistoryEvent) => Promise<void>
  /** The same for many events at once, where it can be done with fewer statements. */
  readonly runAll?: (act: Act, events: readonly HistoryEvent[]) => Promise<void>
}

/** What every act of this server is given. */
export interface ActTools {
  readonly gateways: Gateways
  readonly mail: Mail
  readonly eds: Eds
  readonly secret: string
  /** Real time, whatever the clock of the sandbox says. */
  readonly realClock: Clock
  readonly files: FileShelf
  readonly sealKeys: () => KnownKeys
  /** The keys that seal the keys of the people. */
  readonly masterKeys: () => MasterKeys
  readonly reactions: readonly Reaction[]
  /** When the deadlines of a kind are warned of. */
  readonly warnings: ReadonlyMap<string, WarnsAt>
}

function messageRow(now: Date, { kind, region, payload, runAfter = now }: OutboxMessage) {
  return { id: uuidAt(now), kind, region, payload: payload as JsonObject, at: now, run_after: runAfter }
}

/** The transaction whose work runs as the system just here. */
const insideSystem = new AsyncLocalStorage<Tx>()

/** The one way past the wall. Claims belong to the whole transaction, so two works side by side would share them. */
function systemDoor(tx: Tx, actor: Actor, moment: Moment): Act['asSystem'] {
  if (actor.role === systemActor.role) return (work) => work()
  const claims = { during: claimsOf(systemActor, moment), after: claimsOf(actor, moment) }
  let isOpen = false
  return async (work) => {
    if (insideSystem.getStore() === tx) return work()
    if (isOpen) throw new Error('two works as the system overlap in one transaction')
    isOpen = true
    try {
      return await underClaims(tx, claims, () => insideSystem.run(tx, work))
    } finally {
      isOpen = false
    }
  }
}

/** Who acts in a transaction, in which language, when, and whether only to read. */
export interface Circumstances {
  readonly actor: Actor
  readonly lang: Lang
  readonly now: Date
  readonly isReading: boolean
}

/** What is done at a terminal says so, and who helped (DEC-93); no form can claim it. */
function atTerminal(events: readonly HistoryEvent[], { terminal }: Actor): readonly HistoryEvent[] {
  if (terminal === undefined) return events
  const { id, help } = terminal
  const helped =
    help === undefined
      ? { assisted: false }
      : { assisted: true, assistedBy: help.name, assistedPost: help.role, helpId: help.helpId }
  const how = { channel: 'self-service', terminalId: id, ...helped }
  return events.map((event) => ({ ...event, data: { ...event.data, ...how } }))
}

/** Builds the act of one transaction. */
export function makeAct(tools: ActTools, tx: Tx, { actor, lang, now, isReading }: Circumstances): Act {
  const today: LocalDate = legalDay(now)
  const calendar = workingCalendar()
  const newId = () => uuidAt(now)
  const asSystem = systemDoor(tx, actor, { today, now, isReading })

  const act: Act = {
    db: tx,
    actor,
    lang,
    now,
    today,
    realNow: tools.realClock.now(),
    calendar,
    gateways: tools.gateways,
    mail: tools.mail,
    eds: tools.eds,
    keyedHash: (text) => createHmac('sha256', tools.secret).update(text).digest(),
    vault: vaultOf(tx, tools.masterKeys, now),
    files: tools.files,
    sealKeys: tools.sealKeys,
    newId,
    asSystem,
    deadlines: deadlinesOf({ tx, now, today, calendar, newId, warnings: tools.warnings }),
    send: (message) => act.sendAll([message]),
    sendAll: (messages) =>
      insertMany(
        tx,
        'outbox',
        messages.map((message) => messageRow(now, message)),
      ),
    record: (event) => act.recordAll([event]),
    recordAll: async (given) => {
      const events = atTerminal(given, actor)
      await appendHistory(
        tx,
        events.map((event) => ({ event, actor, now, today, id: newId() })),
      )
      const followed = tools.reactions.flatMap(({ on, run, runAll }) => {
        const own = events.filter(({ name }) => name === on)
        if (own.length > 1 && runAll !== undefined) return [() => runAll(act, own)]
        return own.map((event) => () => run(act, event))
      })
      if (followed.length === 0) return
      await asSystem(async () => {
        for (const react of followed) await react()
      })
    },
  }

  return act
}
