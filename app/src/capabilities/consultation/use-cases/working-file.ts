import { ok, type Result } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import { notFound, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import type { ConsultationFile } from '../domain/file.ts'
import { FILE_EDGES, type FileAct, type FileState, nextState } from '../domain/file-state.ts'
import { findFileForUpdate } from '../store/files.ts'

/** A file locked for one act, and the state the act leads to. */
export type WorkingFile = { readonly file: ConsultationFile; readonly to: FileState }

/** Loads the file for an act: seen by the actor, of the own consultation, unchanged since it was read, in a state
 *  from which the table has an edge. */
export async function workingFile(
  act: Act,
  of: { readonly fileId: string; readonly version?: number | undefined },
  doing: FileAct,
): Promise<Result<WorkingFile, Refusal>> {
  const file = await findFileForUpdate(act.db, of.fileId)
  if (file === undefined) return notFound('consultation-file')
  if (file.organisationId !== act.actor.organisationId) {
    return refuse('consultation.other-organisation', { status: 'forbidden', cite: [FILE_EDGES[doing].cite] })
  }
  if (of.version !== undefined && of.version !== file.version) return stale()
  const to = nextState(file.state, doing)
  if (to === undefined) {
    const facts = { state: file.state, doing, allowed: [...FILE_EDGES[doing].from] }
    return refuse('consultation.wrong-state', { status: 'state', cite: [FILE_EDGES[doing].cite], facts })
  }

  return ok({ file, to })
}

/** The history event of an act on a file, about its child. */
export function aboutFile(file: ConsultationFile): {
  readonly region: string
  readonly personId: string
  readonly subject: { readonly kind: string; readonly id: string }
} {
  return { region: file.region, personId: file.personId, subject: { kind: 'consultation-file', id: file.id } }
}
