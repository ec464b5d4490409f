import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { ProgrammeRemark as Row } from '#platform/db/schema.ts'
import type { Sealing } from '#platform/vault/document.ts'
import type { RemarkKind, RemarkOutcome } from '../domain/remark.ts'
import { REMARK, REMARK_ANSWER } from '../store/sealed.ts'

/** A remark without its words. */
export interface RemarkHead {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly programmeId: string
  readonly measureId: string | undefined
  readonly revision: number
  readonly kind: RemarkKind
  readonly saidBy: string
  readonly saidOn: LocalDate
  readonly outcome: RemarkOutcome | undefined
  readonly answeredBy: string | undefined
  readonly answeredOn: LocalDate | undefined
}

/** What the family said of a programme, with what was answered. */
export type Remark = RemarkHead & { readonly words: string; readonly answer: string | undefined }

function toHead(row: Selectable<Row>): RemarkHead {
  return {
    id: row.id,
    region: row.region,
    personId: row.person_id,
    programmeId: row.programme_id,
    measureId: row.measure_id ?? undefined,
    revision: row.revision,
    kind: row.kind as RemarkKind,
    saidBy: row.said_by,
    saidOn: row.said_on as LocalDate,
    outcome: (row.outcome ?? undefined) as RemarkOutcome | undefined,
    answeredBy: row.answered_by ?? undefined,
    answeredOn: (row.answered_on ?? undefined) as LocalDate | undefined,
  }
}

/** Remarks about a programme, newest first. */
export async function listRemarks({ db, vault }: Sealing, programmeId: string): Promise<readonly Remark[]> {
  const rows = await db
    .selectFrom('programme_remark')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .orderBy('said_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const remarks = rows.map(async (row) => ({
    ...toHead(row),
    words: await vault.open({ field: REMARK, id: row.id }, row.words),
    answer:
      row.answer === null ? undefined : await vault.open({ field: REMARK_ANSWER, id: row.id }, row.answer),
  }))
  return Promise.all(remarks)
}

/** One remark, locked until the end of the transaction; its words stay sealed. */
export async function lockRemark(db: Tx, id: string): Promise<RemarkHead | undefined> {
  const row = await db
    .selectFrom('programme_remark')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toHead(row)
}
