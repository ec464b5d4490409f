import type { Selectable } from 'kysely'
import { sessionsAt } from '#platform/access/terminal-sessions.ts'
import type { Tx } from '#platform/db/database.ts'
import type { AccessTerminal } from '#platform/db/schema.ts'

type Sessions = Awaited<ReturnType<typeof sessionsAt>>

/** A terminal as its organisation sees it. */
export interface OwnTerminal {
  readonly id: string
  readonly name: string
  readonly region: string
  readonly lang: string
  readonly markedAt: Date
  readonly markedBy: string
  readonly offAt: Date | undefined
  readonly offBy: string | undefined
  /** The session that is going on there now. */
  readonly session: { readonly sessionId: string; readonly accountId: string } | undefined
}

const ofOrganisation = (db: Tx, organisationId: string) =>
  db.selectFrom('access_terminal').selectAll().where('organisation_id', '=', organisationId)

function toTerminal(row: Selectable<AccessTerminal>, sessions: Sessions): OwnTerminal {
  return {
    id: row.id,
    name: row.name,
    region: row.region,
    lang: row.lang,
    markedAt: row.marked_at,
    markedBy: row.marked_by,
    offAt: row.switched_off_at ?? undefined,
    offBy: row.switched_off_by ?? undefined,
    session: sessions.find(({ terminalId }) => terminalId === row.id),
  }
}

/** The terminals of an organisation, those that work first. */
export async function listTerminals(
  db: Tx,
  organisationId: string,
  realNow: Date,
): Promise<readonly OwnTerminal[]> {
  const rows = await ofOrganisation(db, organisationId)
    .orderBy('switched_off_at', (order) => order.desc().nullsFirst())
    .orderBy('name')
    .execute()
  const ids = rows.map(({ id }) => id)
  const sessions = await sessionsAt(db, ids, realNow)
  return rows.map((row) => toTerminal(row, sessions))
}

/** One terminal of an organisation; of another there is none. */
export async function findOwnTerminal(
  db: Tx,
  { organisationId, terminalId, realNow }: { organisationId: string; terminalId: string; realNow: Date },
): Promise<OwnTerminal | undefined> {
  const row = await ofOrganisation(db, organisationId).where('id', '=', terminalId).executeTakeFirst()
  return row === undefined ? undefined : toTerminal(row, await sessionsAt(db, [terminalId], realNow))
}

/** Where a terminal stands, for the history of what is done at it. */
export async function findPlaceOf(
  db: Tx,
  terminalId: string,
): Promise<{ readonly region: string; readonly organisationId: string } | undefined> {
  const row = await db
    .selectFrom('access_terminal')
    .select(['region', 'organisation_id'])
    .where('id', '=', terminalId)
    .executeTakeFirst()
  return row === undefined ? undefined : { region: row.region, organisationId: row.organisation_id }
}
