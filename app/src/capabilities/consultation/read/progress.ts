import type { LocalDate } from '@tirek/kernel'
import { isAmong } from '#platform/db/among.ts'
import type { Tx } from '#platform/db/database.ts'
import type { FileState } from '../domain/file-state.ts'

/** How far one child has come at the consultation; without the content of any document. */
export type CaseProgress = {
  readonly stage: Exclude<FileState, 'closed'>
  /** Absent when the conclusion stands and no new file is open. */
  readonly fileId: string | undefined
  readonly organisationId: string
  /** The planned day that is still ahead of the session. */
  readonly day: LocalDate | undefined
  readonly time: string | undefined
  /** The day is set and the representative has said neither yes nor when else. */
  readonly isAnswerAwaited: boolean
  /** The newest conclusion that stands, also while a newer file is open. */
  readonly conclusion:
    | { readonly id: string; readonly number: string; readonly signedOn: LocalDate }
    | undefined
}

async function listLiveFiles(db: Tx, personIds: readonly string[]) {
  return db
    .selectFrom('consultation_file as f')
    .leftJoin('consultation_appointment as a', (join) =>
      join.onRef('a.file_id', '=', 'f.id').on('a.state', '=', 'planned'),
    )
    .select([
      'f.id',
      'f.person_id',
      'f.organisation_id',
      'f.state',
      'a.day',
      'a.at_time',
      'a.agreed',
      'a.wish',
    ])
    .where(isAmong('f.person_id', personIds))
    .where('f.state', 'not in', ['concluded', 'closed'])
    .execute()
}

async function listStanding(db: Tx, personIds: readonly string[]) {
  return db
    .selectFrom('consultation_conclusion')
    .select(['id', 'person_id', 'organisation_id', 'number', 'signed_on'])
    .where(isAmong('person_id', personIds))
    .where('annulled_on', 'is', null)
    .where('replaced_on', 'is', null)
    .orderBy('signed_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

type LiveFile = Awaited<ReturnType<typeof listLiveFiles>>[number]
type Standing = Awaited<ReturnType<typeof listStanding>>[number]

function toProgress(file: LiveFile | undefined, standing: Standing | undefined): CaseProgress | undefined {
  const organisationId = file?.organisation_id ?? standing?.organisation_id
  if (organisationId === undefined) return undefined
  const day = (file?.day ?? undefined) as LocalDate | undefined
  return {
    stage: file === undefined ? 'concluded' : (file.state as CaseProgress['stage']),
    fileId: file?.id,
    organisationId,
    day,
    time: file?.at_time ?? undefined,
    isAnswerAwaited: day !== undefined && file?.agreed === false && file.wish === null,
    conclusion:
      standing === undefined
        ? undefined
        : { id: standing.id, number: standing.number, signedOn: standing.signed_on as LocalDate },
  }
}

/**
 * How far each child has come, by the child's id; a child of whom the consultation knows nothing is left out.
 * `isAsked` limits the answer to some consultations of a child.
 */
export async function listProgress(
  db: Tx,
  personIds: readonly string[],
  isAsked: (personId: string, organisationId: string) => boolean = () => true,
): Promise<ReadonlyMap<string, CaseProgress>> {
  if (personIds.length === 0) return new Map()
  const among = (row: LiveFile | Standing) => isAsked(row.person_id, row.organisation_id)
  const files = (await listLiveFiles(db, personIds)).filter(among)
  const standing = (await listStanding(db, personIds)).filter(among)
  const [fileOf, standingOf] = [firstByPerson(files), firstByPerson(standing)]
  const found = [...new Set(personIds)].flatMap((personId) => {
    const progress = toProgress(fileOf.get(personId), standingOf.get(personId))
    return progress === undefined ? [] : [[personId, progress] as const]
  })
  return new Map(found)
}

function firstByPerson<Row extends { readonly person_id: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, Row> {
  return new Map(rows.toReversed().map((row) => [row.person_id, row]))
}

/** The files of the consultations with their first days, as a query to build on. Only what the actor may see. */
export function openedFiles(db: Tx) {
  return db.selectFrom('consultation_file as file').select(['file.person_id', 'file.opened_on'])
}
