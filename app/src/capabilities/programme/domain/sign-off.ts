import type { LocalDate } from '@tirek/kernel'

/** One member of the consultation who stands behind a revision. */
export interface SignOff {
  readonly revision: number
  readonly memberId: string
  readonly memberName: string
  readonly specialty: string | undefined
  readonly signedOn: LocalDate
}

/**
 * Collegial: somebody besides the one who approves and the one who wrote it has signed this very revision, so that
 * neither the coordinator nor the head decides alone (DEC-8).
 */
export function isCollegial(
  signOffs: readonly Pick<SignOff, 'revision' | 'memberId'>[],
  { revision, coordinatorId, approverId }: { revision: number; coordinatorId: string; approverId: string },
): boolean {
  return signOffs.some(
    (one) => one.revision === revision && one.memberId !== coordinatorId && one.memberId !== approverId,
  )
}
