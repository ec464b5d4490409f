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
  /** `dissents`: took part, does not agree, and wrote why. */
  readonly stance?: Stance | undefined
}

export type Stance = 'agrees' | 'dissents'

/** Members who have not yet said yes or no to this very revision; a new revision empties every earlier word. */
export function awaitedMembers(members: readonly Member[], revision: number): readonly Member[] {
  return members.filter((member) => member.agreedRevision !== revision)
}

const humansAmong = (members: readonly Member[]): number =>
  new Set(members.map(({ memberId, agreedBy }) => agreedBy ?? memberId)).size

/** Members who took part in this revision and do not agree with it. */
export function dissenting(members: readonly Member[], revision: number): readonly Member[] {
  return members.filter((one) => one.agreedRevision === revision && one.stance === 'dissents')
}

function agreeing(members: readonly Member[], revision: number): readonly Member[] {
  return members.filter((one) => one.agreedRevision === revision && one.stance !== 'dissents')
}

/** More human beings agree than do not: a dissenting opinion stays with the conclusion and does not stop it (DEC-72). */
export function hasMajority(members: readonly Member[], revision: number): boolean {
  return humansAmong(agreeing(members, revision)) > humansAmong(dissenting(members, revision))
}

/** A decision is collegial when no member is still awaited, more than one human being agreed, and they are the majority. */
export function isCollegial(members: readonly Member[], revision: number): boolean {
  return (
    awaitedMembers(members, revision).length === 0 &&
    humansAmong(agreeing(members, revision)) > 1 &&
    hasMajority(members, revision)
  )
}
