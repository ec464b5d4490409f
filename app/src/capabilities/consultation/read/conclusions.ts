import type { LocalDate } from '@tirek/kernel'
import { type Selectable, sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { ConsultationConclusion as Row } from '#platform/db/schema.ts'
import { openDocument, type Sealing } from '#platform/vault/document.ts'
import type { ConclusionSnapshot } from '../domain/snapshot.ts'
import { CONCLUSION } from '../store/conclusions.ts'

/** A conclusion that was signed, without its words; `annulledOn` is set when the consultation has annulled it since. */
export type ConclusionHead = {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly fileId: string
  readonly organisationId: string
  readonly number: string
  readonly signedOn: LocalDate
  readonly signerName: string
  readonly isComplex: boolean
  readonly isSevere: boolean
  readonly noticedOn: LocalDate | undefined
  readonly statusId: string | undefined
  readonly annulledOn: LocalDate | undefined
  readonly annulledReason: string | undefined
  /** 1 for the first; a later one takes the place of `amends`. */
  readonly edition: number
  readonly amends: string | undefined
  readonly replacedOn: LocalDate | undefined
  /** The day by which it is looked at again; a reminder and no end of a right. */
  readonly reviewOn: LocalDate | undefined
}

/** The same with its words. */
export type SignedConclusion = ConclusionHead & { readonly content: ConclusionSnapshot }

function toHead(row: Selectable<Row>): ConclusionHead {
  return {
    id: row.id,
    region: row.region,
    personId: row.person_id,
    fileId: row.file_id,
    organisationId: row.organisation_id,
    number: row.number,
    signedOn: row.signed_on as LocalDate,
    signerName: row.signer_name,
    isComplex: row.is_complex,
    isSevere: row.is_severe,
    noticedOn: (row.noticed_on ?? undefined) as LocalDate | undefined,
    statusId: row.status_id ?? undefined,
    annulledOn: (row.annulled_on ?? undefined) as LocalDate | undefined,
    annulledReason: row.annulled_reason ?? undefined,
    edition: row.edition,
    amends: row.amends ?? undefined,
    replacedOn: (row.replaced_on ?? undefined) as LocalDate | undefined,
    reviewOn: (row.review_on ?? undefined) as LocalDate | undefined,
  }
}

async function withWords(sealing: Sealing, row: Selectable<Row>): Promise<SignedConclusion> {
  const content = await openDocument(sealing, { field: CONCLUSION, id: row.id }, row.content)
  return { ...toHead(row), content: content as ConclusionSnapshot }
}

function newestFirst(db: Tx, personId: string) {
  return db
    .selectFrom('consultation_conclusion')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('signed_on', 'desc')
    .orderBy('id', 'desc')
}

/** One conclusion, or undefined when it does not exist or is closed to the actor. */
export async function findConclusion(sealing: Sealing, id: string): Promise<SignedConclusion | undefined> {
  const row = await sealing.db
    .selectFrom('consultation_conclusion')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && (await withWords(sealing, row))
}

/** The same without its words. */
export async function findConclusionHead(db: Tx, id: string): Promise<ConclusionHead | undefined> {
  const row = await db
    .selectFrom('consultation_conclusion')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toHead(row)
}

/** The edition of a file's conclusion that is in force. */
export async function findInForce(db: Tx, fileId: string): Promise<ConclusionHead | undefined> {
  const row = await db
    .selectFrom('consultation_conclusion')
    .selectAll()
    .where('file_id', '=', fileId)
    .where('annulled_on', 'is', null)
    .where('replaced_on', 'is', null)
    .executeTakeFirst()
  return row && toHead(row)
}

/** The day on which the defect was noticed, by conclusion; those that do not say it are left out. Words stay sealed. */
export async function listDaysOfNotice(
  db: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LocalDate>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('consultation_conclusion')
    .select(['id', 'noticed_on'])
    .where('id', 'in', [...ids])
    .where('noticed_on', 'is not', null)
    .execute()
  return new Map(rows.map((row) => [row.id, row.noticed_on as LocalDate]))
}

/** All conclusions about a child, newest first, annulled ones among them. */
export async function listConclusions(db: Tx, personId: string): Promise<readonly ConclusionHead[]> {
  return (await newestFirst(db, personId).execute()).map(toHead)
}

/** The newest conclusion that stands. */
export async function findStandingConclusion(
  sealing: Sealing,
  personId: string,
): Promise<SignedConclusion | undefined> {
  const row = await newestFirst(sealing.db, personId)
    .where('annulled_on', 'is', null)
    .where('replaced_on', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row && (await withWords(sealing, row))
}

/** Whether a conclusion about the child stands; its words stay sealed. */
export async function hasStandingConclusion(db: Tx, personId: string): Promise<boolean> {
  const all = await listConclusions(db, personId)
  return all.some((one) => one.annulledOn === undefined && one.replacedOn === undefined)
}

/** A conclusion with a severe defect, for the body that coordinates the help in care (Law 343, 8(2)(8)). */
export type SevereCase = {
  readonly conclusionId: string
  readonly personId: string
  readonly region: string
  readonly number: string
  readonly signedOn: LocalDate
}

/** Severe cases on one page of their list. */
export const SEVERE_PAGE = 50

/** One page of the newest standing conclusions with a severe defect, as far as the actor's territory reaches. */
export async function listSevereCases(
  db: Tx,
  regions: readonly string[],
  page: number,
): Promise<readonly SevereCase[]> {
  const rows = await db
    .selectFrom('consultation_conclusion')
    .select(['id', 'person_id', 'region', 'number', 'signed_on'])
    .where('is_severe', '=', sql.lit(true))
    .where('is_newest', '=', sql.lit(true))
    .where('region', 'in', [...regions])
    .orderBy('signed_on', 'desc')
    .orderBy('id', 'desc')
    .limit(SEVERE_PAGE)
    .offset((page - 1) * SEVERE_PAGE)
    .execute()
  return rows.map((row) => ({
    conclusionId: row.id,
    personId: row.person_id,
    region: row.region,
    number: row.number,
    signedOn: row.signed_on as LocalDate,
  }))
}

/** How many of the newest standing conclusions have a severe defect, as far as the actor's territory reaches, or so many at most. */
export async function countSevereCases(db: Tx, regions: readonly string[], most?: number): Promise<number> {
  const cases = db
    .selectFrom('consultation_conclusion')
    .select('id')
    .where('is_severe', '=', sql.lit(true))
    .where('is_newest', '=', sql.lit(true))
    .where('region', 'in', [...regions])
    .$if(most !== undefined, (query) => query.limit(most ?? 0))
  const row = await db
    .selectFrom(cases.as('cases'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
