import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { ConsultationExamination as Row } from '#platform/db/schema.ts'
import type {
  ExactAge,
  Examination,
  ExaminationForm,
  ExaminationKind,
  Specialty,
} from '../domain/examination.ts'
import type { ConsultationFile } from '../domain/file.ts'

/** An examination of the file with the exact age of the child on its day. */
export type StoredExamination = Examination & {
  readonly id: string
  readonly age: ExactAge
  readonly version: number
}

/** A stored row as an examination. */
export function parseExamination(row: Selectable<Row>): StoredExamination {
  return {
    id: row.id,
    form: row.form as unknown as ExaminationForm,
    examinedOn: row.examined_on as LocalDate,
    age: { years: row.age_years, months: row.age_months, days: row.age_days },
    examinerId: row.examiner_id,
    examinerName: row.examiner_name,
    specialty: row.specialty as Specialty,
    plainSummary: row.plain_summary,
    version: row.version,
  }
}

/** All examinations of a file. */
export async function listExaminations(tx: Tx, fileId: string): Promise<readonly StoredExamination[]> {
  const rows = await tx
    .selectFrom('consultation_examination')
    .selectAll()
    .where('file_id', '=', fileId)
    .execute()
  return rows.map(parseExamination)
}

/** The form of one kind, if it was recorded. */
export async function findExamination(
  tx: Tx,
  fileId: string,
  kind: ExaminationKind,
): Promise<StoredExamination | undefined> {
  const row = await tx
    .selectFrom('consultation_examination')
    .selectAll()
    .where('file_id', '=', fileId)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return row && parseExamination(row)
}

/** Writes the form of its kind, or replaces the specialist's own earlier one. */
export async function saveExamination(
  tx: Tx,
  file: ConsultationFile,
  examination: Examination & { readonly id: string; readonly age: ExactAge },
): Promise<void> {
  const { age, form } = examination
  const values = {
    examined_on: examination.examinedOn,
    age_years: age.years,
    age_months: age.months,
    age_days: age.days,
    form: JSON.stringify(form),
    plain_summary: examination.plainSummary,
    examiner_id: examination.examinerId,
    examiner_name: examination.examinerName,
    specialty: examination.specialty,
  }
  await tx
    .insertInto('consultation_examination')
    .values({
      region: file.region,
      id: examination.id,
      person_id: file.personId,
      file_id: file.id,
      kind: form.kind,
      ...values,
    })
    .onConflict((on) =>
      on
        .columns(['region', 'file_id', 'kind'])
        .doUpdateSet((eb) => ({ ...values, version: eb('consultation_examination.version', '+', 1) })),
    )
    .execute()
}
