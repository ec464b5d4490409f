import type { LocalDate, LocalizedText } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { NormsApproval, NormsDocument } from '#platform/db/schema.ts'
import type { Approval, DocumentState, NormDocument } from '../domain/document.ts'
import { type Body, isNormKind } from '../domain/kinds.ts'

const day = (value: string | null) => (value ?? undefined) as LocalDate | undefined

function toApproval(row: Selectable<NormsApproval>): Approval {
  return {
    authority: row.authority as Body,
    number: row.number,
    decidedOn: row.decided_on as LocalDate,
  }
}

function toDocument(
  row: Selectable<NormsDocument>,
  approvals: readonly Approval[],
): NormDocument | undefined {
  if (!isNormKind(row.kind)) return undefined
  return {
    id: row.id,
    kind: row.kind,
    region: row.region ?? undefined,
    title: row.title as unknown as LocalizedText,
    summary: row.summary as unknown as LocalizedText,
    source: row.source ?? undefined,
    number: row.number ?? undefined,
    adoptedOn: day(row.adopted_on),
    validFrom: row.valid_from as LocalDate,
    validTo: day(row.valid_to),
    state: row.state as DocumentState,
    approvals,
    version: row.version,
  }
}

const MOST_LISTED = 500

/** Documents of a kind or of all, drafts only when asked for, the newest first. */
export async function listDocuments(
  db: Tx,
  { kind, withDrafts }: { readonly kind?: string | undefined; readonly withDrafts: boolean },
): Promise<readonly NormDocument[]> {
  let some = db.selectFrom('norms_document').selectAll()
  if (kind !== undefined) some = some.where('kind', '=', kind)
  if (!withDrafts) some = some.where('state', '<>', 'draft')
  const rows = await some.orderBy('valid_from', 'desc').orderBy('id', 'desc').limit(MOST_LISTED).execute()
  const ids = rows.map(({ id }) => id)
  const acts =
    ids.length === 0
      ? []
      : await db.selectFrom('norms_approval').selectAll().where('document_id', 'in', ids).execute()
  return rows.flatMap((row) => {
    const own = acts.filter((one) => one.document_id === row.id).map(toApproval)
    return toDocument(row, own) ?? []
  })
}

/** One document with the acts of the bodies. */
export async function findDocument(db: Tx, id: string): Promise<NormDocument | undefined> {
  const row = await db.selectFrom('norms_document').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return undefined
  const acts = await db
    .selectFrom('norms_approval')
    .selectAll()
    .where('document_id', '=', id)
    .orderBy('recorded_on')
    .execute()
  return toDocument(row, acts.map(toApproval))
}
