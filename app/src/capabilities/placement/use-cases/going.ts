import { ok, type Result } from '@tirek/kernel'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { optionalText } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { isMinor } from '../domain/category.ts'
import type { GoingFile } from '../domain/going.ts'
import type { Request } from '../domain/request.ts'
import { listLookUps } from '../read/file.ts'
import { childViewField } from './fields.ts'
import { capacityOf, getPerson } from './standing.ts'

/** What is said of whoever goes where a representative decides for them. */
export const goingFields = { bestInterests: optionalText, childView: childViewField.optional() }

const goingInput = z.object(goingFields)

/** The file of a going, as the rule reads it. */
export function goingFileOf(kind: string, input: z.output<typeof goingInput>): GoingFile {
  return {
    isByRepresentative: kind === 'representative',
    bestInterests: input.bestInterests,
    childView: input.childView,
  }
}

/** Whether somebody else decides for a resident: a child, or an adult whom a court found incapable. */
export async function isRepresented(act: Act, request: Pick<Request, 'id' | 'personId'>): Promise<boolean> {
  const person = await getPerson(act, request.personId)
  if (!person.ok) return false
  const minor = isMinor(person.value.birthDate, act.today)
  if (minor.ok && minor.value) return true
  return capacityOf(await listLookUps(act.db, request.id)) === 'incapable'
}

/** Whether the stay began by a court's act, in this request or in one that it was transferred from (DEC-48). */
export async function isPlacedByCourt(act: Act, { personId, appliedOn }: Request): Promise<boolean> {
  return act.asSystem(async () => {
    const { rows } = await sql<{ found: boolean }>`
      select exists (select from history_event where person_id = ${personId}
        and name = 'placement.court-act-recorded' and legal_day >= ${appliedOn}::date) as found`.execute(
      act.db,
    )
    return rows[0]?.found === true
  })
}

/** A mistake at one field of an input. */
export function wrongField(path: string, code: string): { readonly ok: false; readonly error: Refusal } {
  return refuse('platform.invalid-input', { status: 'invalid', fields: [{ path, code }] })
}

/** The stay of a resident; every step after arrival belongs to one. */
export function stayOf({ stayId }: Request): Result<string, Refusal> {
  return stayId === undefined ? notFound('stay') : ok(stayId)
}
