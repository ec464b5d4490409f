import { isAfter, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { findPerson, isInForce, listRepresentations } from '#capabilities/registry/index.ts'
import { tellFamily } from '#platform/notices/tell.ts'
import type { Act } from '#platform/use-case/act.ts'
import { byAnswer, dateField, idField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import type { AttemptMeans, AttemptOutcome } from '../domain/notes.ts'
import { insertAttempt } from '../store/attempts.ts'
import { insertNote } from '../store/programme.ts'
import { filingOrganisation } from './filing-organisation.ts'
import { keepLedger } from './keep-ledger.ts'

const output = z.object({ attemptId: z.uuid() })

interface Attempted {
  readonly childId: string
  readonly means: AttemptMeans
  readonly outcome: AttemptOutcome
  readonly madeOn?: Act['today'] | undefined
}

async function attempt(act: Act, made: Attempted): Promise<Result<{ attemptId: string }, Refusal>> {
  const organisation = await filingOrganisation(act)
  if (!organisation.ok) return organisation
  const child = await findPerson(act.db, made.childId)
  if (child === undefined) return notFound('person')
  const madeOn = made.madeOn ?? act.today
  if (isAfter(madeOn, act.today))
    return refuse('screening.note-day', {
      status: 'invalid',
      fields: [{ path: 'madeOn', code: 'future-date' }],
    })

  const { means, outcome } = made
  const about = { region: child.region, personId: child.id }
  const attemptId = await insertAttempt(act, {
    ...about,
    organisationId: organisation.value.id,
    means,
    outcome,
    madeOn,
  })
  if (outcome === 'reached') {
    const nothing = { line: undefined, reason: undefined, representativeId: undefined }
    await insertNote(act, { ...about, ...nothing, kind: 'reached', onDay: madeOn })
    await keepLedger(act, [child.id])
  }
  await act.record({
    name: 'screening.attempt-made',
    ...about,
    subject: { kind: 'attempt', id: attemptId },
    data: { means, outcome, madeOn },
    cite: [ACTS.denominator],
  })
  return ok({ attemptId })
}

/** Writes down a call, a visit or a letter to the family, and what came of it. */
export const recordAttempt = command({
  name: 'screening.record-attempt',
  title: {
    kk: 'Отбасымен байланысу талпынысын жазу',
    ru: 'Записать попытку связаться',
    en: 'Record an attempt to reach a family',
  },
  basis: [ACTS.denominator, ACTS.organised],
  input: byAnswer(
    z.object({
      childId: idField,
      means: z.enum(['call', 'visit', 'letter']),
      outcome: z.enum(['reached', 'no-answer', 'wrong-contact']).optional(),
      madeOn: dateField.optional(),
    }),
    'means',
    { call: ['outcome'], visit: ['outcome'] },
  ),
  output,
  run: async (act, given) => {
    // A letter that was sent says nothing yet of whether it was read.
    const outcome = given.means === 'letter' ? 'sent' : given.outcome
    if (outcome !== undefined) return attempt(act, { ...given, outcome })
    return refuse('screening.outcome-needed', {
      status: 'invalid',
      fields: [{ path: 'outcome', code: 'required' }],
    })
  },
})

/** Calls the family in by the way of notices it has chosen; no name and nothing of health is in an SMS. */
export const sendRecall = command({
  name: 'screening.send-recall',
  title: { kk: 'Отбасын шақыру', ru: 'Пригласить семью', en: 'Call a family in' },
  basis: [ACTS.denominator, ACTS.organised],
  input: z.object({ childId: idField }),
  output,
  run: async (act, { childId }) => {
    const child = await findPerson(act.db, childId)
    if (child === undefined) return notFound('person')
    const rights = await listRepresentations(act.db, childId)
    if (!rights.some((right) => isInForce(right, act.today)))
      return refuse('screening.nobody-to-tell', { status: 'state', cite: [ACTS.organised] })
    const told = await tellFamily(act, {
      region: child.region,
      personId: childId,
      kind: 'screening.recall',
      href: `/screening/children/${childId}/ledger`,
      once: `screening-recall-${childId}-${act.today}`,
      cite: [ACTS.organised],
    })
    if (told === undefined)
      return refuse('screening.called-today', { status: 'state', cite: [ACTS.denominator] })
    return attempt(act, { childId, means: 'sms', outcome: 'sent' })
  },
})
