import { ok, type Result } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import { notFound, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { ACTS } from '../domain/acts.ts'
import type { Part } from '../domain/completeness.ts'
import { organisationsIn, type Programme, type ProgrammeHead } from '../domain/programme.ts'
import { type Edge, move, type ProgrammeEvent } from '../domain/states.ts'
import { listMeasureHeads } from '../read/measures.ts'
import { listMissingParts } from '../read/missing.ts'
import { lockProgramme } from '../read/programmes.ts'
import { type Changes, updateProgramme } from '../store/programmes.ts'
import { tellOfProgramme } from './tell-family.ts'

/** What history and deadlines say a programme by. */
export function aboutProgramme(programme: ProgrammeHead) {
  return {
    region: programme.region,
    personId: programme.personId,
    subject: { kind: 'programme', id: programme.id },
  }
}

/** Only the consultation that leads a programme writes it and acts on it, even when others may read the file. */
export function refuseForeignProgramme(): Result<never, Refusal> {
  return refuse('programme.of-another-organisation', { status: 'forbidden', cite: [ACTS.whoMakesIt] })
}

/** The edge of an event for this actor, or the refusal with its citation. */
export function moveOrRefuse(
  act: Act,
  programme: ProgrammeHead,
  event: ProgrammeEvent,
): Result<Edge, Refusal> {
  const moved = move(programme.state, event, act.actor.role)
  if (moved.ok) return moved
  const facts = { state: programme.state }
  return moved.error === 'wrong-state'
    ? refuse('programme.wrong-state', { status: 'state', cite: [ACTS.whoMakesIt], facts })
    : refuse('programme.wrong-role', { status: 'forbidden', cite: [ACTS.whoMakesIt], facts })
}

/** The locked programme of an act, if it exists for the actor and nobody changed it since the actor looked. */
export async function lockOrRefuse(
  act: Act,
  { programmeId, version }: { readonly programmeId: string; readonly version?: number | undefined },
): Promise<Result<Programme, Refusal>> {
  const programme = await lockProgramme(act, programmeId)
  if (programme === undefined) return notFound('programme')
  const { organisationId } = act.actor
  if (organisationId !== undefined && organisationId !== programme.organisationId)
    return refuseForeignProgramme()
  return version !== undefined && version !== programme.version ? stale() : ok(programme)
}

/** Refuses while a part of the programme is empty, naming every one of them (LAW-1-33). */
export async function refuseIncomplete(act: Act, programme: Programme): Promise<Result<void, Refusal>> {
  const missing = await listMissingParts(act.db, programme, act.today)
  if (missing.length === 0) return ok(undefined)
  return refuse('programme.incomplete', {
    cite: [ACTS.programme],
    facts: { missing: [...missing] },
    fields: missing.map((part) => ({ path: part, code: 'part-missing' })),
  })
}

/** What one save came to. */
export type Saved = {
  readonly revision: number
  readonly version: number
  readonly missing: readonly Part[]
}

/**
 * Stores a change of the text or of the measures as a new revision, to which nobody has agreed yet. Whether the
 * programme is whole is judged and written down here alone, after the measures are stored.
 */
export async function saveRevision(
  act: Act,
  programme: Programme,
  changes: Omit<Changes, 'revision' | 'isComplete'>,
): Promise<Saved> {
  const missing = await listMissingParts(act.db, { ...programme, ...changes }, act.today)
  const revision = programme.revision + 1
  const isComplete = missing.length === 0
  const measures = await listMeasureHeads(act.db, programme.id)
  const organisationIds = organisationsIn(changes.content ?? programme.content, measures)
  const next = { ...changes, revision, isComplete, organisationIds }
  const version = await updateProgramme(act, programme, next)
  // While the text stays whole, further saves of the draft ask the family nothing new.
  const wasAsked = programme.state === 'draft' && programme.isComplete
  if (isComplete && !wasAsked) await tellOfProgramme(act, programme, 'word-awaited', String(revision))
  return { revision, version, missing }
}
