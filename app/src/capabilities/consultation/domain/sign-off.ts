import type { Specialty } from './examination.ts'

/** As what someone sits in the consultation. */
export type MemberSpecialty = Specialty | 'head'

/** One member of the consultation and the revision of the draft to which he or she has agreed. */
export type Member = {
  readonly memberId: string
  readonly name: string
  readonly specialty: MemberSpecialty
  readonly agreedRevision?: number | undefined
  /** Who gave the agreement: one and the same for every seat of one human being. */
  readonly agreedBy?: string
}

/** Members who have not agreed to this very revision; a new revision empties every earlier agreement. */
export function awaitedMembers(members: readonly Member[], revision: number): readonly Member[] {
  return members.filter((member) => member.agreedRevision !== revision)
}

/** A decision is collegial when more than one human being took it and no member is still awaited. */
export function isCollegial(members: readonly Member[], revision: number): boolean {
  return (
    new Set(members.map(({ memberId, agreedBy }) => agreedBy ?? memberId)).size > 1 &&
    awaitedMembers(members, revision).length === 0
  )
}
