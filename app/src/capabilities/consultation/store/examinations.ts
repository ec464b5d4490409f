import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { ConsultationExamination as Row } from '#platform/db/schema.ts'
import { openDocument, type Sealing, sealDocument } from '#platform/vault/document.ts'
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

/** Where the words of an examination are kept, sealed: the form, and its summary for the family. */
export const FORM = 'consultation_examination.form'
export const SUMMARY = 'consultation_examination.plain_summary'

/** What names the words of an examination: a file has one form of each kind, whichever row came first: its words belong to the two. */
export const wordsOf = (fileId: string, kind: string) => `${fileId}/${kind}`

async function parseExamination(sealing: Sealing, row: Selectable<Row>): Promise<StoredExamination> {
  const id = wordsOf(row.file_id, row.kind)
  const form = await openDocument(sealing, { field: FORM, id }, row.form)
  return {
    id: row.id,
    form: form as ExaminationForm,
    examinedOn: row.examined_on as LocalDate,
    age: { years: row.age_years, months: row.age_months, days: row.age_days },
    examinerId: row.examiner_id,
    examinerName: row.examiner_name,
    specialty: row.specialty as Specialty,
    plainSummary: await sealing.vault.open({ field: SUMMARY, id }, row.plain_summary),
    version: row.version,
  }
}

/** All examinations of a file. */
export async function listExaminations(
  sealing: Sealing,
  fileId: string,
): Promise<readonly StoredExamination[]> {
  const rows = await sealing.db
    .selectFrom('consultation_examination')
    .selectAll()
    .where('file_id', '=', fileId)
    .execute()
  return Promise.all(rows.map((row) => parseExamination(sealing, row)))
}

/** The form of one kind, if it was recorded. */
export async function findExamination(
  sealing: Sealing,
  fileId: string,
  kind: ExaminationKind,
): Promise<StoredExamination | undefined> {
  const row = await sealing.db
    .selectFrom('consultation_examination')
    .selectAll()
    .where('file_id', '=', fileId)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return row && (await parseExamination(sealing, row))
}

/** Writes the form of its kind, or replaces the specialist's own earlier one. */
export async function saveExamination(
  sealing: Sealing,
  file: ConsultationFile,
  examination: Examination & { readonly id: string; readonly age: ExactAge },
): Promise<void> {
  const { age, form } = examination
  const { personId } = file
  const id = wordsOf(file.id, form.kind)
  const values = {
    examined_on: examination.examinedOn,
    age_years: age.years,
    age_months: age.months,
    age_days: age.days,
    form: await sealDocument(sealing, personId, { field: FORM, id }, form),
    plain_summary: await sealing.vault.seal(personId, { field: SUMMARY, id }, examination.plainSummary),
    examiner_id: examination.examinerId,
    examiner_name: examination.examinerName,
    specialty: examination.specialty,
  }
  await sealing.db
    .insertInto('consultation_examination')
    .values({
      region: file.region,
      id: examination.id,
      person_id: personId,
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
