import { type LocalDate, ok, type Result } from '@tirek/kernel'
import { disabilityFits, groupInAnswer, isMinor } from './category.ts'
import { ACTS } from './citations.ts'
import { no, type PlacementRefusal } from './refusal.ts'
import { type Category, LOOK_UPS, type LookUpKind } from './states.ts'

/** The documents of point 5 and nothing else: no other paper may be demanded (REP-STD-11). */
export const DOCUMENTS = ['application', 'identity', 'medical-card'] as const
export type DocumentKind = (typeof DOCUMENTS)[number]

/** One paper: its original compared with the copy, and where the original went (REP-STD-10). */
export type PackageDocument = {
  readonly kind: DocumentKind
  readonly compared: boolean
  readonly original: 'kept' | 'returned' | 'electronic'
}

export type LookUpState = 'waiting' | 'answered' | 'substituted'
type LookUpAnswer = Readonly<Record<string, unknown>>
export type LookUpStatus = { readonly kind: LookUpKind; readonly state: LookUpState }

/** Which questions go to the gateway for a person: the court's decision for adults only (REP-STD-12, 13). */
export function lookUpsFor(
  birthDate: LocalDate,
  on: LocalDate,
): Result<readonly LookUpKind[], PlacementRefusal> {
  const minor = isMinor(birthDate, on)
  if (!minor.ok) return minor
  return ok(LOOK_UPS.filter((kind) => kind !== 'court' || !minor.value))
}

/** Whether a look-up is missing that only an adult needs: the person came of age after the application (REP-STD-13). */
export function lacksCourtLookUp(
  lookUps: readonly { readonly kind: LookUpKind }[],
  birthDate: LocalDate,
  on: LocalDate,
): Result<boolean, PlacementRefusal> {
  const needed = lookUpsFor(birthDate, on)
  if (!needed.ok) return needed
  return ok(needed.value.includes('court') && !lookUps.some((one) => one.kind === 'court'))
}

/**
 * Whether the package may go into E-Sobes (point 6; REP-STD-9, 10, 15). Look-ups do not hold it up: what the
 * state knows must not be asked of the person, and a gateway that is down stops nobody (DEC-25).
 */
export function packageConforms(documents: readonly PackageDocument[]): Result<void, PlacementRefusal> {
  const defects = DOCUMENTS.flatMap((kind) =>
    defectOf(
      kind,
      documents.find((one) => one.kind === kind),
    ),
  )
  if (defects.length === 0) return ok(undefined)
  return no('package-incomplete', [ACTS.applicants, ACTS.eSobes], { defects })
}

function defectOf(kind: DocumentKind, found: PackageDocument | undefined): readonly string[] {
  if (found === undefined) return [`${kind}-missing`]
  if (!found.compared && found.original !== 'electronic') return [`${kind}-not-compared`]
  if (kind === 'medical-card' && found.original !== 'kept') return ['medical-card-not-kept']
  return kind === 'identity' && found.original === 'kept' ? ['identity-not-returned'] : []
}

/** What the look-up of a disability has answered: its kinds and its group. */
export function disabilityOf(answer: LookUpAnswer | undefined) {
  const kinds = answer?.['kinds']
  return {
    disabilityKinds: Array.isArray(kinds) ? kinds.filter((one) => typeof one === 'string') : [],
    group: groupInAnswer(answer),
  }
}

/**
 * Whether a question may be asked anew before the decision: it has no answer yet, or one that says that there is nothing on
 * record or nothing that fits the category. A register is filled in later than a family applies.
 */
export function mayBeAskedAgain(
  { kind, state, answer }: LookUpStatus & { readonly answer?: LookUpAnswer | null | undefined },
  category: Category,
): boolean {
  if (state === 'waiting') return true
  if (state === 'substituted') return false
  if (kind === 'disability') return !disabilityFits(category, disabilityOf(answer ?? undefined))
  return kind !== 'court' && (answer?.['found'] ?? answer?.['exists']) === false
}

/** Whether every look-up has an answer, or a paper in its place by the head's decision (DEC-25). */
export function lookUpsAnswered(lookUps: readonly LookUpStatus[]): Result<void, PlacementRefusal> {
  const waiting = lookUps.filter((one) => one.state === 'waiting').map((one) => one.kind)
  if (waiting.length === 0) return ok(undefined)
  return no('look-ups-pending', [ACTS.applicants, ACTS.gatewayDown], { waiting })
}
