import type { FormInput } from '#platform/http/page.ts'
import type { MissingCode } from '../domain/completeness.ts'
import type { ConclusionDraft } from '../domain/conclusion.ts'
import { filledRows } from './form-values.ts'

/** Parts of the conclusion, each a page of its own, in the order of the document. */
export const DRAFT_PARTS = [
  'defects',
  'needs',
  'programmes',
  'conditions',
  'correction',
  'directions',
  'view',
  'information',
] as const
export type DraftPart = (typeof DRAFT_PARTS)[number]

/** Narrows a text of the address to a part. */
export function isDraftPart(text: string): text is DraftPart {
  return DRAFT_PARTS.some((part) => part === text)
}

const PART_OF_MISSING: Partial<Record<MissingCode, DraftPart>> = {
  needs: 'needs',
  programme: 'programmes',
  'condition-without-programme': 'conditions',
  directions: 'directions',
  information: 'information',
  'best-interests': 'view',
  'child-view': 'view',
  'physical-not-chronic': 'defects',
  'severe-one-finding': 'defects',
  'severe-without-defect': 'defects',
}

/** The part on whose page something missing is filled in; undefined for examinations, protocol and agreement. */
export function partOf(code: MissingCode): DraftPart | undefined {
  return code.startsWith('heading-') ? 'conditions' : PART_OF_MISSING[code]
}

const orNull = (value: unknown) => (value === undefined ? null : value)

function listUnder(value: unknown): readonly unknown[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

const isEmptyObject = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.values(value).every((one) => one === undefined)

/** The form of each part as input of the draft command; what was emptied is sent as null or an empty list. */
export const PART_INPUTS = {
  defects: (form) => ({
    defects: filledRows(form['defects'], ['description', 'kind', 'organ', 'cause', 'noticedOn']),
    severeFindings: form['severeFindings'] ?? {},
    lifeRestriction: orNull(form['lifeRestriction']),
  }),
  needs: (form) => ({
    needs: filledRows(form['needs'], ['description', 'area']),
    communication: listUnder(form['communication']),
    communicationNote: orNull(form['communicationNote']),
    noNeedsReason: orNull(form['noNeedsReason']),
  }),
  programmes: (form) => ({
    programmes: filledRows(form['programmes'], ['title', 'level', 'variant', 'reasons']),
  }),
  conditions: (form) => ({
    conditions: filledRows(form['conditions'], ['description', 'programmeKey', 'norm']),
    headingsNotNeeded: listUnder(form['headingsNotNeeded']),
  }),
  correction: (form) => ({ correction: isEmptyObject(form['correction'] ?? {}) ? null : form['correction'] }),
  directions: (form) => ({
    directions: filledRows(form['directions'], [
      'service',
      'purpose',
      'sector',
      'recipientId',
      'recipientName',
    ]),
    noDirectionsReason: orNull(form['noDirectionsReason']),
  }),
  view: (form) => ({ bestInterests: orNull(form['bestInterests']), childView: orNull(form['childView']) }),
  information: (form) => ({ information: orNull(form['information']) }),
} as const satisfies Record<DraftPart, (form: FormInput) => Readonly<Record<string, unknown>>>

/** What the draft holds of a part, under the names of its form. */
export function storedPart(part: DraftPart, draft: ConclusionDraft): unknown {
  const { defects, severeFindings, lifeRestriction, needs, noNeedsReason, directions, noDirectionsReason } =
    draft
  const stored = {
    defects: { defects, severeFindings, lifeRestriction },
    needs: {
      needs,
      noNeedsReason,
      // None is told by none, as in a draft in which nothing is written.
      communication: draft.communication?.length === 0 ? undefined : draft.communication,
      communicationNote: draft.communicationNote,
    },
    programmes: { programmes: draft.programmes },
    conditions: { conditions: draft.conditions, headingsNotNeeded: draft.headingsNotNeeded },
    correction: { correction: draft.correction },
    directions: { directions, noDirectionsReason },
    view: { bestInterests: draft.bestInterests, childView: draft.childView },
    information: { information: draft.information },
  } satisfies Record<DraftPart, unknown>

  return stored[part]
}
