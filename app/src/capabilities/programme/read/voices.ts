import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { ProgrammeAgreement as Row } from '#platform/db/schema.ts'
import type { Sealing } from '#platform/vault/document.ts'
import type { Agreement, AgreementDecision, Decision } from '../domain/agreement.ts'
import type { SignOff } from '../domain/sign-off.ts'
import { COMMENT } from '../store/sealed.ts'

function toDecision(row: Selectable<Row>): Decision {
  return {
    id: row.id,
    revision: row.revision,
    representativeId: row.representative_id,
    representativeName: row.representative_name ?? undefined,
    decision: row.decision as AgreementDecision,
    decidedOn: row.decided_on as LocalDate,
    document: row.document ?? undefined,
    recordedBy: row.recorded_by ?? undefined,
  }
}

async function withComment({ vault }: Sealing, row: Selectable<Row>): Promise<Agreement> {
  const { id, comment } = row
  const said = comment === null ? undefined : await vault.open({ field: COMMENT, id }, comment)
  return { ...toDecision(row), comment: said }
}

function ofProgramme(db: Tx, programmeId: string) {
  return db
    .selectFrom('programme_agreement')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .orderBy('id')
    .execute()
}

/** What representatives said about a programme, in the order they said it. */
export async function listAgreements(sealing: Sealing, programmeId: string): Promise<readonly Agreement[]> {
  const rows = await ofProgramme(sealing.db, programmeId)
  return Promise.all(rows.map((row) => withComment(sealing, row)))
}

/** How they decided, in that order; what they said with it stays sealed. */
export async function listDecisions(db: Tx, programmeId: string): Promise<readonly Decision[]> {
  return (await ofProgramme(db, programmeId)).map(toDecision)
}

/** Members of the consultation who stand behind revisions of a programme. */
export async function listSignOffs(db: Tx, programmeId: string): Promise<readonly SignOff[]> {
  const rows = await db
    .selectFrom('programme_sign_off')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    revision: row.revision,
    memberId: row.member_id,
    memberName: row.member_name,
    specialty: row.specialty ?? undefined,
    signedOn: row.signed_on as LocalDate,
  }))
}
