import type { Tx } from '#platform/db/database.ts'
import type { Appointment, ConsultationFile } from '../domain/file.ts'
import { listAppointments } from '../store/appointments.ts'
import { listFilesOf } from '../store/files.ts'
import { countMissed } from '../store/missed-days.ts'
import { type ConclusionHead, listConclusions } from './conclusions.ts'

/** What a family sees: each file with its days, and every conclusion. */
export type FamilyView = {
  readonly files: readonly {
    readonly file: ConsultationFile
    readonly appointments: readonly Appointment[]
    /** Days on which the family could not come. */
    readonly missed: number
  }[]
  readonly conclusions: readonly ConclusionHead[]
}

/** The consultation of one child as the representative sees it, newest first. */
export async function getFamilyView(db: Tx, personId: string): Promise<FamilyView> {
  const files = await listFilesOf(db, personId)
  const withDays = files.map(async (file) => ({
    file,
    appointments: await listAppointments(db, file.id),
    missed: await countMissed(db, file.id),
  }))

  return { files: await Promise.all(withDays), conclusions: await listConclusions(db, personId) }
}
