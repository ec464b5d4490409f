import { ok, type Result } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { idField, textField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import type { Breach } from '../domain/breach.ts'
import { ACTS } from '../domain/citations.ts'
import { findBreach } from '../read/breaches.ts'
import { insertRelease } from '../store/breaches.ts'

const TWO = cite('project', 'DEC-66', 'project-default')

/** A real breach whose names have not been given out yet. */
async function closedList(act: Act, breachId: string): Promise<Result<Breach, Refusal>> {
  const breach = await act.asSystem(() => findBreach(act.db, breachId))
  if (breach === undefined) return notFound('breach')
  if (breach.kind === 'drill')
    return refuse('data-rights.drill-has-no-names', { status: 'state', cite: [TWO] })
  return breach.isReleased
    ? refuse('data-rights.already-released', { status: 'state', cite: [TWO] })
    : ok(breach)
}

/** Gives out the names in the list of a real breach, so that everybody whom it touched can be told. Takes two people. */
export const releaseSubjects = command({
  name: 'data-rights.release-subjects',
  title: {
    kk: 'Бұзылу қатысты болған адамдардың аттарын ашу',
    ru: 'Открыть имена людей, которых коснулось нарушение',
    en: 'Give out the names of the people touched by a breach',
  },
  basis: [ACTS.duty, TWO],
  input: z.object({
    breachId: idField,
    /** Why: for the second person. The operator at the command line gives none. */
    reason: textField.optional(),
  }),
  output: z.object({ breachId: z.uuid() }),
  needsFreshProof: true,
  second: {
    by: { 'data-protection-officer': ['data-protection-officer', 'administrator'] },
    check: (act, { breachId }) => closedList(act, breachId),
    why: ({ reason }) => reason,
    shows: async (act, { breachId }) => {
      const found = await closedList(act, breachId)
      if (!found.ok) return []
      const { number, whatHappened, subjects } = found.value
      return [
        { label: 'breach.number', value: number },
        { label: 'breach.what', value: whatHappened },
        { label: 'breach.subjects', value: String(subjects) },
      ]
    },
  },
  run: async (act, { breachId, reason = '' }) => {
    const found = await closedList(act, breachId)
    if (!found.ok) return found
    await act.asSystem(() => insertRelease(act, breachId, reason))
    return ok({ breachId })
  },
})
