import type { Tx } from '#platform/db/database.ts'

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
  /** Somebody is signed in there now. */
  readonly isBusy: boolean
}

function ofOrganisation(db: Tx, organisationId: string, realNow: Date) {
  return db
    .selectFrom('access_terminal')
    .selectAll()
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('access_session')
          .select('access_session.id')
          .whereRef('terminal_id', '=', 'access_terminal.id')
          .where('idle_until', '>', realNow)
          .where('expires_at', '>', realNow),
      ).as('is_busy'),
    )
    .where('organisation_id', '=', organisationId)
}

type Row = Awaited<ReturnType<ReturnType<typeof ofOrganisation>['execute']>>[number]

function toTerminal(row: Row): OwnTerminal {
  return {
    id: row.id,
    name: row.name,
    region: row.region,
    lang: row.lang,
    markedAt: row.marked_at,
    markedBy: row.marked_by,
    offAt: row.switched_off_at ?? undefined,
    offBy: row.switched_off_by ?? undefined,
    isBusy: Boolean(row.is_busy),
  }
}

/** The terminals of an organisation, those that work first. */
export async function listTerminals(
  db: Tx,
  organisationId: string,
  realNow: Date,
): Promise<readonly OwnTerminal[]> {
  const rows = await ofOrganisation(db, organisationId, realNow)
    .orderBy('switched_off_at', (order) => order.desc().nullsFirst())
    .orderBy('name')
    .execute()
  return rows.map(toTerminal)
}

/** One terminal of an organisation; of another there is none. */
export async function findOwnTerminal(
  db: Tx,
  { organisationId, terminalId, realNow }: { organisationId: string; terminalId: string; realNow: Date },
): Promise<OwnTerminal | undefined> {
  const row = await ofOrganisation(db, organisationId, realNow)
    .where('id', '=', terminalId)
    .executeTakeFirst()
  return row === undefined ? undefined : toTerminal(row)
}

/** The session that is going on at a terminal. */
export async function findSessionAt(
  db: Tx,
  terminalId: string,
  realNow: Date,
): Promise<{ readonly sessionId: string; readonly accountId: string } | undefined> {
  const row = await db
    .selectFrom('access_session')
    .select(['id', 'account_id'])
    .where('terminal_id', '=', terminalId)
    .where('idle_until', '>', realNow)
    .where('expires_at', '>', realNow)
    .orderBy('started_at', 'desc')
    .executeTakeFirst()
  return row === undefined ? undefined : { sessionId: row.id, accountId: row.account_id }
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
