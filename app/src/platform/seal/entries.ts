import { sql } from 'kysely'
import { canonicalJson } from '#platform/bytes/canonical-json.ts'
import { sha256 } from '#platform/bytes/hash.ts'
import type { Tx } from '#platform/db/database.ts'

/** Which table a sealed row stands in: the history of acts, or the log of readings. */
export type Source = 'event' | 'access'

/** Where a sealed row is. */
export interface RowPlace {
  readonly source: Source
  readonly region: string
  readonly rowId: string
}

/** What a commitment hides, for a receipt that may show it. */
export interface Openings {
  readonly actor: string
  readonly data?: string
  readonly people: readonly string[]
  readonly facts: readonly (readonly [string, string])[]
}

/** One row as it is sealed: the canonical JSON, and what its hashes stand for. */
export interface Entry {
  /** The time that the row claims. */
  readonly at: Date
  readonly text: string
  readonly openings: Openings
}

interface EventRow {
  readonly id: string
  readonly region: string
  readonly person_id: string | null
  readonly at: string
  readonly legal_day: string
  readonly name: string
  readonly account_id: string | null
  readonly actor_role: string
  readonly actor_name: string
  readonly organisation_id: string | null
  readonly subject_kind: string
  readonly subject_id: string
  readonly data: string
  readonly cite: string
}

interface AccessRow {
  readonly id: string
  readonly at: string
  readonly account_id: string | null
  readonly actor_role: string
  readonly actor_name: string
  readonly organisation_id: string | null
  readonly use_case: string
  readonly outcome: string
  readonly code: string | null
  readonly purpose: string | null
  readonly person_ids: readonly string[]
  readonly facts: Readonly<Record<string, unknown>>
}

/** The hash that stands for a value in a sealed row: a receipt opens some of them and leaves others shut. */
export function commitment(text: string): string {
  return sha256(text).toString('hex')
}

const hidden = (account: string | null, name: string) => canonicalJson([account, name])

function eventEntry(row: EventRow): Entry {
  const actor = hidden(row.account_id, row.actor_name)
  const text = canonicalJson({
    source: 'event',
    id: row.id,
    region: row.region,
    personId: row.person_id,
    at: row.at,
    legalDay: row.legal_day,
    name: row.name,
    actor: commitment(actor),
    role: row.actor_role,
    organisationId: row.organisation_id,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    data: commitment(row.data),
    cite: row.cite,
  })
  return { at: new Date(row.at), text, openings: { actor, data: row.data, people: [], facts: [] } }
}

function accessEntry(row: AccessRow): Entry {
  const actor = hidden(row.account_id, row.actor_name)
  const facts = Object.entries(row.facts).map(([name, value]) => [name, String(value)] as const)
  const text = canonicalJson({
    source: 'access',
    id: row.id,
    at: row.at,
    actor: commitment(actor),
    role: row.actor_role,
    organisationId: row.organisation_id,
    useCase: row.use_case,
    outcome: row.outcome,
    code: row.code,
    purpose: row.purpose,
    people: row.person_ids.map(commitment),
    facts: facts.map((fact) => commitment(canonicalJson(fact))),
  })
  return { at: new Date(row.at), text, openings: { actor, people: row.person_ids, facts } }
}

// To the microsecond and as stored: a change that a JavaScript date would not see is seen.
const at = sql`to_char(h.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`
const who = sql`h.account_id, h.actor_role, h.actor_name, h.organisation_id`

async function eventRows(db: Tx, places: readonly RowPlace[]): Promise<readonly EventRow[]> {
  if (places.length === 0) return []
  const { rows } = await sql<EventRow>`
    select h.id, h.region, h.person_id, ${at}, h.legal_day::text, h.name, ${who}, h.subject_kind, h.subject_id,
      h.data::text as data, h.cite::text as cite
    from unnest(${places.map((one) => one.region)}::text[], ${places.map((one) => one.rowId)}::uuid[]) as wanted (region, id)
    join history_event h on h.region = wanted.region and h.id = wanted.id`.execute(db)
  return rows
}

async function accessRows(db: Tx, places: readonly RowPlace[]): Promise<readonly AccessRow[]> {
  if (places.length === 0) return []
  const { rows } = await sql<AccessRow>`
    select h.id, ${at}, ${who}, h.use_case, h.outcome, h.code, h.purpose, h.person_ids,
      (select coalesce(jsonb_object_agg(one.key, one.value), '{}') from jsonb_each_text(h.facts) one) as facts
    from unnest(${places.map((one) => one.rowId)}::uuid[]) as wanted (id)
    join history_access h on h.id = wanted.id`.execute(db)
  return rows
}

const placeKey = ({ source, region, rowId }: RowPlace) => `${source} ${region} ${rowId}`

/** The rows at the given places as they stand now, in the order asked for; undefined for a row that is gone. */
export async function readEntries(
  db: Tx,
  places: readonly RowPlace[],
): Promise<readonly (Entry | undefined)[]> {
  const events = await eventRows(
    db,
    places.filter((one) => one.source === 'event'),
  )
  const accesses = await accessRows(
    db,
    places.filter((one) => one.source === 'access'),
  )
  const found = new Map<string, Entry>()
  for (const row of events)
    found.set(placeKey({ source: 'event', region: row.region, rowId: row.id }), eventEntry(row))
  for (const row of accesses)
    found.set(placeKey({ source: 'access', region: '', rowId: row.id }), accessEntry(row))
  return places.map((place) => found.get(placeKey(place)))
}

/** What is sealed of a row that went between its writing and its sealing: the gap itself. */
export function missingEntry({ source, region, rowId }: RowPlace): string {
  return canonicalJson({ source, id: rowId, region, missing: true })
}
