import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { findPerson, isChild } from '#capabilities/registry/index.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { type DraftInput, draftInput } from './draft-input.ts'
import { openOrLock } from './open-programme.ts'
import { aboutProgramme } from './working-programme.ts'
import { writeText } from './write-text.ts'

/** What the law leaves no room for: another child's programme, and one plan for many (LAW-1-35, LAW-3-13). */
function refuseForeign({ copyFrom, personIds }: DraftInput): Result<void, Refusal> {
  if (copyFrom !== undefined) return refuse('programme.copied', { cite: [ACTS.programme] })
  if (personIds === undefined) return ok(undefined)
  return refuse('programme.bulk', { cite: [ACTS.individualApproach], facts: { children: personIds.length } })
}

/**
 * Writes the programme of one child, whole or step by step. Every change makes a new revision, which nobody has
 * agreed to yet. A disability plays no part: the programme is for every child with limited abilities (DEC-2).
 */
export const draftProgramme = command({
  name: 'programme.draft',
  title: {
    kk: 'Оңалтудың жеке бағдарламасын жазу',
    ru: 'Составить индивидуальную программу реабилитации',
    en: 'Write the individual rehabilitation programme',
  },
  basis: [ACTS.programme, ACTS.whoMakesIt],
  input: draftInput,
  output: z.object({
    programmeId: z.uuid(),
    state: z.string(),
    revision: z.number(),
    version: z.number(),
    missing: z.array(z.string()),
  }),
  run: async (act, given) => {
    const foreign = refuseForeign(given)
    if (!foreign.ok) return foreign
    const person = await findPerson(act.db, given.personId)
    if (person === undefined) return notFound('person')
    if (!isChild(person.birthDate, act.today))
      return refuse('programme.not-a-child', { cite: [ACTS.programme, ACTS.child] })

    const opened = await openOrLock(act, person, given.version)
    if (!opened.ok) return opened
    const programme = opened.value
    const written = await writeText(act, programme, given)
    if (!written.ok) return written

    const { revision, version, missing } = written.value
    await act.record({
      name: 'programme.written',
      ...aboutProgramme(programme),
      data: { revision, missing: missing.length },
      cite: [ACTS.programme],
    })
    return ok({ programmeId: programme.id, state: 'draft', revision, version, missing: [...missing] })
  },
})
