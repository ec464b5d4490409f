import { isAfter, isBefore, type LocalDate, ok, type Result } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import type { NoteKind } from '../domain/ledger.ts'
import { mayNote, NOTE_RULES } from '../domain/notes.ts'
import { insertNote } from '../store/programme.ts'
import { childInProgramme, type InProgramme } from './child-in-programme.ts'
import { keepLedger } from './keep-ledger.ts'

/** What is documented. */
export interface Noting {
  readonly childId: string
  readonly kind: NoteKind
  readonly line?: string | undefined
  readonly onDay?: LocalDate | undefined
  readonly reason?: string | undefined
  readonly representativeId?: string | undefined
}

function checkDay(act: Act, onDay: LocalDate, { child }: InProgramme): Result<void, Refusal> {
  const wrong = (code: string) =>
    refuse('screening.note-day', { status: 'invalid', fields: [{ path: 'onDay', code }] })
  if (isAfter(onDay, act.today)) return wrong('future-date')
  return isBefore(onDay, child.birthDate) ? wrong('before-birth') : ok(undefined)
}

/** The fact must be possible where the line stands, or where any line of the child does. */
function checkPlace({ kind, line }: Noting, { lines }: InProgramme): Result<void, Refusal> {
  const asked = line === undefined ? lines : lines.filter((one) => one.line === line)
  if (line !== undefined && asked.length === 0) return notFound('line')
  if (asked.some(({ place }) => mayNote(kind, place))) return ok(undefined)
  return refuse(`screening.not-from-here`, {
    status: 'state',
    cite: [NOTE_RULES[kind].cite],
    facts: { place: asked[0]?.place ?? '', kind },
  })
}

/** Documents a fact and draws the ledger anew. */
export async function note(act: Act, noting: Noting): Promise<Result<{ noteId: string }, Refusal>> {
  const found = await childInProgramme(act, noting.childId)
  if (!found.ok) return found
  const onDay = noting.onDay ?? act.today
  const day = checkDay(act, onDay, found.value)
  if (!day.ok) return day
  const place = checkPlace(noting, found.value)
  if (!place.ok) return place

  const { region, id: personId } = found.value.child
  const { kind, line, reason, representativeId } = noting
  const noteId = await insertNote(act, { region, personId, kind, line, onDay, reason, representativeId })
  await keepLedger(act, [personId])
  await act.record({
    name: `screening.${kind}`,
    region,
    personId,
    subject: { kind: 'screening-note', id: noteId },
    data: { line: line ?? null, onDay, reason: reason ?? null },
    cite: [NOTE_RULES[kind].cite],
  })
  return ok({ noteId })
}
