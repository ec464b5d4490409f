import { ok, type Result } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import { ACTS } from './citations.ts'
import { no, type PlacementRefusal, type RefusalCode } from './refusal.ts'
import { ALTERNATIVES, type Alternative } from './states.ts'

/** What was thought of instead of a residential organisation: considered, or reasoned why not. */
export type ConsideredAlternative = { readonly kind: Alternative; readonly outcome: string }

/** The child's own view (CRPD 7(3)): how asked, with what help, what said, how taken into account. */
export type ChildView =
  | {
      readonly asked: true
      readonly how: string
      readonly help: string
      readonly said: string
      readonly weight: string
    }
  | { readonly asked: false; readonly why: string }

/** What must be on record where somebody else decides for a person. */
export type ChildGround = {
  readonly bestInterests: string | undefined
  readonly childView: ChildView | undefined
  /** Absent where no family alternatives are asked for. */
  readonly alternatives?: readonly ConsideredAlternative[]
}

type Lack = { readonly code: RefusalCode; readonly cite: Citation; readonly blanks: readonly string[] }

/** Whether interests, own view and family alternatives are on record; whatever lacks is said at once, each at its blank. */
export function hasGround(ground: ChildGround): Result<void, PlacementRefusal> {
  const lacks = lacksOf(ground)
  const [first, ...others] = lacks
  if (first === undefined) return ok(undefined)
  const code = others.length === 0 ? first.code : 'child-ground-needed'
  const missing = missingOf(ground)
  const { error } = no(
    code,
    [first.cite, ...others.map((one) => one.cite)],
    missing.length > 0 ? { missing } : {},
  )
  return { ok: false, error: { ...error, blanks: lacks.flatMap((one) => one.blanks) } }
}

function lacksOf(ground: ChildGround): readonly Lack[] {
  const missing = missingOf(ground)
  const lacks: (Lack | false)[] = [
    isBlank(ground.bestInterests) && {
      code: 'best-interests-needed',
      cite: ACTS.bestInterests,
      blanks: ['bestInterests'],
    },
    !isFilled(ground.childView) && {
      code: 'child-view-needed',
      cite: ACTS.childView,
      blanks: ['childView.asked'],
    },
    missing.length > 0 && {
      code: 'alternatives-needed',
      cite: ACTS.familyFirst,
      blanks: missing.map((kind) => `alternatives.${kind}`),
    },
  ]
  return lacks.filter((one) => one !== false)
}

function missingOf({ alternatives }: ChildGround): readonly Alternative[] {
  if (alternatives === undefined) return []
  return ALTERNATIVES.filter((kind) => isBlank(alternatives.find((one) => one.kind === kind)?.outcome))
}

function isFilled(view: ChildView | undefined): boolean {
  if (view === undefined) return false
  if (!view.asked) return !isBlank(view.why)
  return [view.how, view.help, view.said, view.weight].every((part) => !isBlank(part))
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === ''
}
