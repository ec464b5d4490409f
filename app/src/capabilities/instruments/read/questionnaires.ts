import type { LocalDate } from '@tirek/kernel'
import { parseQuestionnaire, type Questionnaire } from '@tirek/questionnaire'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { InstrumentsQuestionnaire } from '#platform/db/schema.ts'
import { inForceOn, type Version, type VersionState } from '../domain/version.ts'

type Row = Selectable<InstrumentsQuestionnaire>

function contentOf(row: Row): Questionnaire {
  const parsed = parseQuestionnaire(row.content)
  if (!parsed.ok) throw new Error(`a questionnaire of the register cannot be read: ${row.id} ${row.version}`)
  return parsed.value
}

const day = (value: string | null) => (value ?? undefined) as LocalDate | undefined

function versionOf(row: Row): Version {
  return {
    questionnaire: contentOf(row),
    recordId: row.record_id,
    state: row.state as VersionState,
    instrumentId: row.instrument_id ?? undefined,
    isClinicalTool: row.is_clinical_tool,
    licenceNote: row.licence_note ?? undefined,
    inForceFrom: day(row.in_force_from),
    inForceUntil: day(row.in_force_until),
    draftedBy: row.drafted_by,
    publishedBy: row.published_by ?? undefined,
    revision: row.revision,
  }
}

/** Every version, the newest of each questionnaire first; what was laid aside is left out. */
export async function listVersions(db: Tx): Promise<readonly Version[]> {
  const rows = await db
    .selectFrom('instruments_questionnaire')
    .selectAll()
    .where('state', '<>', 'discarded')
    .orderBy('id')
    .orderBy('drafted_at', 'desc')
    .execute()
  return rows.map(versionOf)
}

/** One version; undefined when there is none. */
export async function findVersion(db: Tx, id: string, version: string): Promise<Version | undefined> {
  const row = await db
    .selectFrom('instruments_questionnaire')
    .selectAll()
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '<>', 'discarded')
    .executeTakeFirst()
  return row === undefined ? undefined : versionOf(row)
}

/** The versions that were ever published for instruments of screening. */
export async function listPublished(db: Tx, instrumentIds: readonly string[]): Promise<readonly Version[]> {
  if (instrumentIds.length === 0) return []
  const rows = await db
    .selectFrom('instruments_questionnaire')
    .selectAll()
    .where('instrument_id', 'in', [...instrumentIds])
    .where('state', 'in', ['published', 'retired'])
    .execute()
  return rows.map(versionOf)
}

/** The version that takes the answers of an instrument of screening on a day; undefined when it has none. */
export async function findInForce(db: Tx, instrumentId: string, on: LocalDate): Promise<Version | undefined> {
  return inForceOn(await listPublished(db, [instrumentId]), on)
}

/** A version that was once published for an instrument of screening, by its own name. */
export async function findPublishedVersion(
  db: Tx,
  instrumentId: string,
  version: string,
): Promise<Version | undefined> {
  return (await listPublished(db, [instrumentId])).find((one) => one.questionnaire.version === version)
}
