import { isBefore, type LocalDate, ok, type Result } from '@tirek/kernel'
import { type ChildView, hasGround } from './child-ground.ts'
import { ACTS } from './citations.ts'
import { no, type PlacementRefusal } from './refusal.ts'

/** Where somebody goes who leaves by own wish. */
export const DESTINATIONS = ['family', 'own-home', 'other-form', 'elsewhere'] as const

export type GoingFile = {
  /** Somebody else decides for the person: a child, or an adult whom a court found incapable. */
  readonly isByRepresentative: boolean
  readonly bestInterests: string | undefined
  readonly childView: ChildView | undefined
}

/**
 * Whether the file of a leave, a transfer or a departure is whole: where a representative decides, the interests and the
 * own view of the one who goes are on record (CRPD 7(2), 7(3); DEC-88).
 */
export function isGoingFileWhole(file: GoingFile): Result<void, PlacementRefusal> {
  const { isByRepresentative, bestInterests, childView } = file
  return isByRepresentative ? hasGround({ bestInterests, childView }) : ok(undefined)
}

/**
 * Whether somebody may leave by own wish. Nobody is kept against their will (DEC-88): only whom a court has placed waits for
 * a court's act (DEC-48).
 */
export function mayWishToLeave(
  file: GoingFile & { readonly isPlacedByCourt: boolean },
): Result<void, PlacementRefusal> {
  if (file.isPlacedByCourt)
    return no('placed-by-court', [ACTS.petitionReading, ACTS.consentToStay, ACTS.noSeparation])
  return isGoingFileWhole(file)
}

/** The organisation writes the departure down from the day that the person has named on, never ahead of it. */
export function mayDepart(leaveOn: LocalDate, today: LocalDate): Result<void, PlacementRefusal> {
  return isBefore(today, leaveOn) ? no('wish-day-ahead', [ACTS.consentToStay], { leaveOn }) : ok(undefined)
}
