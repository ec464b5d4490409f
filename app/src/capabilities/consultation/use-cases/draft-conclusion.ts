import { isAfter, type LocalDate, localize, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import { postOf } from '#platform/access/acts-for.ts'
import type { Act } from '#platform/use-case/act.ts'
import { versionField } from '#platform/use-case/fields.ts'
import { type FieldProblem, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { missingContent } from '../domain/completeness.ts'
import type { Direction } from '../domain/conclusion.ts'
import { isComplex } from '../domain/defect.ts'
import { typedFlagRefusal } from '../domain/examination.ts'
import { findSessionDay } from '../store/appointments.ts'
import { getDraft, saveDraft } from '../store/drafts.ts'
import { listExaminations } from '../store/examinations.ts'
import { moveFile } from '../store/files.ts'
import { addMember } from '../store/members.ts'
import { type DraftParts, draftParts, mergeDraft } from './draft-input.ts'
import { aboutFile, workingFile } from './working-file.ts'

const input = z.strictObject({
  fileId: z.uuid(),
  version: versionField.optional(),
  ...draftParts.shape,
  complex: z.unknown().optional(),
  severe: z.unknown().optional(),
})

/** Gives every recipient its name: as typed, or from the register of organisations. */
async function namedDirections(
  act: Act,
  directions: DraftParts['directions'],
): Promise<Result<readonly Direction[] | undefined, Refusal>> {
  if (directions === undefined) return ok(undefined)
  const ids = directions.flatMap(({ recipientId }) => recipientId ?? [])
  const known = await listOrganisationsById(act.db, ids)
  const named = directions.map((direction) => {
    const organisation = known.find(({ id }) => id === direction.recipientId)
    return {
      ...direction,
      recipientName: direction.recipientName ?? (organisation && localize(organisation.name, act.lang)),
    }
  })
  const nameless = named.findIndex(({ recipientName }) => recipientName === undefined)
  if (nameless >= 0) {
    const fields = [{ path: `directions.${nameless}.recipientName`, code: 'required' }]
    return refuse('platform.invalid-input', { status: 'invalid', fields })
  }

  return ok(named.map((direction) => ({ ...direction, recipientName: direction.recipientName ?? '' })))
}

/** What the parts tell of the past cannot lie ahead: the day a defect was noticed, the day the family was informed. */
function daysAhead({ defects = [], information }: DraftParts, today: LocalDate): readonly FieldProblem[] {
  const days = [
    ...defects.map(({ noticedOn }, index) => ({ path: `defects.${index}.noticedOn`, day: noticedOn })),
    ...(information ? [{ path: 'information.givenOn', day: information.givenOn }] : []),
  ]
  return days.filter(({ day }) => isAfter(day, today)).map(({ path }) => ({ path, code: 'future-date' }))
}

/** Writes parts of the conclusion; the next revision needs everyone's agreement anew. "Complex" is derived and
 *  "severe" follows from two findings and the agreement of all, so neither can be typed. */
export const draftConclusion = command({
  name: 'consultation.draft-conclusion',
  title: { kk: 'Қорытынды жобасын жазу', ru: 'Составить проект заключения', en: 'Draft the conclusion' },
  input,
  output: z.object({
    version: z.number(),
    revision: z.number(),
    complex: z.boolean(),
    missing: z.array(z.string()),
  }),
  basis: [ACTS.consultation],
  run: async (act, { fileId, version, complex, severe, ...parts }) => {
    const typed = typedFlagRefusal({ complex, severe })
    if (typed !== undefined) return refuse(`consultation.${typed.code}`, { cite: typed.cite })
    const found = await workingFile(act, { fileId, version }, 'draft-conclusion')
    if (!found.ok) return found
    const { file, to } = found.value
    const fields = daysAhead(parts, act.today)
    if (fields.length > 0) return refuse('platform.invalid-input', { status: 'invalid', fields })
    const directions = await namedDirections(act, parts.directions)
    if (!directions.ok) return directions
    const stored = await getDraft(act, file.id)
    const content = mergeDraft(stored.content, { ...parts, directions: directions.value })
    const revision = stored.revision + 1

    const { name } = act.actor
    const memberId = postOf(act.actor)
    await saveDraft(act, file, { content, revision })
    await addMember(act.db, file, { memberId, name, specialty: 'head' })
    const next = await moveFile(act.db, file, to)
    await act.record({
      name: 'consultation.conclusion-drafted',
      ...aboutFile(file),
      data: { revision, parts: Object.keys(parts) },
      cite: [ACTS.consultation],
    })

    const examined = (await listExaminations(act, file.id)).map(({ form }) => form.kind)
    const hasProtocol = (await findSessionDay(act.db, file.id)) !== undefined
    const missing = missingContent({ draft: content, examined, hasProtocol }).map(({ code }) => code)
    return ok({ version: next, revision, complex: isComplex(content.defects), missing })
  },
})
