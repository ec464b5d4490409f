import { findPerson, type Person } from '#capabilities/registry/index.ts'
import type { Sealing } from '#platform/vault/document.ts'
import type { ConclusionDraft } from '../domain/conclusion.ts'
import type { Appointment, ConsultationFile } from '../domain/file.ts'
import { forConclusion, type OwnWords } from '../domain/own-words.ts'
import { listAppointments } from '../store/appointments.ts'
import { getDraft } from '../store/drafts.ts'
import { listExaminations, type StoredExamination } from '../store/examinations.ts'
import { findFile } from '../store/files.ts'
import { listMembers, type StoredMember } from '../store/members.ts'
import { listMissed, type MissedDay } from '../store/missed-days.ts'
import { listOpenings, type Opening } from '../store/openings.ts'
import { findOwnWords } from '../store/own-words.ts'

/** Everything the staff of a consultation see of one file. */
export type FileView = {
  readonly file: ConsultationFile
  readonly person: Person
  readonly appointments: readonly Appointment[]
  readonly missed: readonly MissedDay[]
  readonly examinations: readonly StoredExamination[]
  readonly draft: ConclusionDraft
  readonly revision: number
  /** What the child itself wants said, also when it is closed to the family. */
  readonly ownWords: OwnWords | undefined
  readonly members: readonly StoredMember[]
  /** When and why the head opened the findings to the team. */
  readonly openings: readonly Opening[]
}

/** The file with its child, or undefined when it does not exist or is closed to the actor. */
export async function findFileView(sealing: Sealing, fileId: string): Promise<FileView | undefined> {
  const { db } = sealing
  const file = await findFile(db, fileId)
  const person = file && (await findPerson(db, file.personId))
  if (file === undefined || person === undefined) return undefined
  const draft = await getDraft(sealing, fileId)
  const ownWords = await findOwnWords(sealing, fileId)

  return {
    file,
    person,
    appointments: await listAppointments(db, fileId),
    missed: await listMissed(sealing, fileId),
    examinations: await listExaminations(sealing, fileId),
    draft: { ...draft.content, ownWords: forConclusion(ownWords) },
    ownWords,
    revision: draft.revision,
    members: await listMembers(sealing, fileId),
    openings: await listOpenings(sealing, fileId),
  }
}
