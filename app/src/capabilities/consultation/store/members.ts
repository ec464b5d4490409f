import type { LocalDate } from '@tirek/kernel'
import type { Tx } from '#platform/db/database.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { Sealing } from '#platform/vault/document.ts'
import type { ConsultationFile } from '../domain/file.ts'
import type { Member, MemberSpecialty, Stance } from '../domain/sign-off.ts'

/** Where the opinion of a member who does not agree is kept, sealed. */
export const DISSENT = 'consultation_member.dissent'

/** What names the opinion of a member: the file and the seat. */
export const opinionOf = (fileId: string, memberId: string) => `${fileId}/${memberId}`

/** A member with the day of the latest word, and the opinion of one who does not agree. */
export type StoredMember = Member & {
  readonly agreedBy: string
  readonly agreedOn: LocalDate | undefined
  readonly dissent: string | undefined
}

/** The composition: everyone who examined, and the head. */
export async function listMembers({ db, vault }: Sealing, fileId: string): Promise<readonly StoredMember[]> {
  const rows = await db
    .selectFrom('consultation_member')
    .selectAll()
    .where('file_id', '=', fileId)
    .where('left_on', 'is', null)
    .orderBy('specialty')
    .orderBy('name')
    .execute()
  return Promise.all(
    rows.map(async (row) => ({
      memberId: row.member_id,
      name: row.name,
      specialty: row.specialty as MemberSpecialty,
      agreedRevision: row.agreed_revision ?? undefined,
      agreedBy: row.agreed_by ?? row.member_id,
      agreedOn: (row.agreed_on ?? undefined) as LocalDate | undefined,
      stance: (row.stance ?? undefined) as Stance | undefined,
      dissent:
        row.dissent === null
          ? undefined
          : await vault.open({ field: DISSENT, id: opinionOf(fileId, row.member_id) }, row.dissent),
    })),
  )
}

/** Adds a member to the composition, once. */
export async function addMember(
  tx: Tx,
  file: ConsultationFile,
  member: Pick<Member, 'memberId' | 'name' | 'specialty'>,
): Promise<void> {
  await tx
    .insertInto('consultation_member')
    .values({
      region: file.region,
      file_id: file.id,
      person_id: file.personId,
      member_id: member.memberId,
      name: member.name,
      specialty: member.specialty,
    })
    .onConflict((on) => on.columns(['region', 'file_id', 'member_id']).doUpdateSet({ left_on: null }))
    .execute()
}

/** Writes what the actor says to this revision of the draft, in the own seat or in one held for a colleague: agreement,
 *  or the opinion of one who does not agree. */
export async function recordWord(
  act: Act,
  file: ConsultationFile,
  word: { readonly memberId: string; readonly revision: number; readonly dissent?: string },
): Promise<void> {
  const { memberId, revision, dissent } = word
  const place = { field: DISSENT, id: opinionOf(file.id, memberId) } as const
  await act.db
    .updateTable('consultation_member')
    .set({
      agreed_revision: revision,
      agreed_on: act.today,
      agreed_by: act.actor.accountId,
      name: act.actor.name,
      stance: dissent === undefined ? 'agrees' : 'dissents',
      dissent: dissent === undefined ? null : await act.vault.seal(file.personId, place, dissent),
    })
    .where('file_id', '=', file.id)
    .where('member_id', '=', memberId)
    .execute()
}
