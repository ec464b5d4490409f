import { isAfter, type LocalDate, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { seesClass } from '#platform/access/actor.ts'
import { isFamily } from '#platform/access/roles.ts'
import type { CorrectableField, PresentValue } from '#platform/corrections/contract.ts'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, idField, iinField, lineField, textField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { findOpenRequest } from '../read/requests.ts'
import type { CorrectionSources } from '../sources.ts'
import { insertRequest, type NewRequest } from '../store/requests.ts'
import { applyCorrection } from './apply.ts'
import { DECIDE } from './deadline.ts'

const input = z.object({
  personId: idField,
  field: lineField,
  /** The value as the one who asks saw it; absent: there was none. */
  shown: z.string().max(4000).optional(),
  /** What it should be; absent: it should be empty. */
  wanted: lineField.optional(),
  reason: textField,
  proof: lineField.optional(),
  proofDate: dateField.optional(),
})
type Input = z.output<typeof input>

function invalid(path: string, code: string): Result<never, Refusal> {
  return refuse('corrections.check-fields', { status: 'invalid', fields: [{ path, code }] })
}

async function checkWanted(
  act: Act,
  field: CorrectableField,
  { personId, wanted }: Input,
): Promise<Result<string | undefined, Refusal>> {
  if (wanted === undefined) return field.mayBeEmpty ? ok(undefined) : invalid('wanted', 'required')
  const checked = await field.check(act, personId, wanted)
  return checked.ok ? checked : invalid('wanted', checked.error)
}

function checkProof(field: CorrectableField, given: Input, today: LocalDate): Result<void, Refusal> {
  if (field.needsProof && given.proof === undefined) return invalid('proof', 'required')
  if (given.proof !== undefined && given.proofDate === undefined) return invalid('proofDate', 'required')
  if (given.proofDate !== undefined && isAfter(given.proofDate, today))
    return invalid('proofDate', 'future-date')
  return ok(undefined)
}

/** The value must stand as it was seen, be open to correction, and have no other request. */
async function checkPresent(
  act: Act,
  field: CorrectableField,
  { personId, shown }: Input,
  { value }: PresentValue,
): Promise<Result<void, Refusal>> {
  if (!field.isOpen(value)) return refuse('corrections.not-open', { status: 'state', cite: [ACTS.oneRecord] })
  if ((await findOpenRequest(act.db, personId, field.key)) !== undefined)
    return refuse('corrections.already-asked', { status: 'state', cite: [ACTS.oneRecord] })
  if ((shown ?? '') !== (value ?? '')) return refuse('corrections.value-changed', { status: 'stale' })
  return ok(undefined)
}

interface Checked {
  readonly field: CorrectableField
  readonly present: PresentValue
  readonly wanted: string | undefined
}

async function check(act: Act, sources: CorrectionSources, given: Input): Promise<Result<Checked, Refusal>> {
  const field = sources.find(given.field)
  if (field === undefined) return invalid('field', 'unknown')
  const present = seesClass(act.actor, field.part) ? await field.read(act, given.personId) : undefined
  if (present === undefined) return notFound('person')
  const standing = await checkPresent(act, field, given, present)
  if (!standing.ok) return standing
  const proof = checkProof(field, given, act.today)
  if (!proof.ok) return proof
  const wanted = await checkWanted(act, field, given)
  if (!wanted.ok) return wanted
  if (wanted.value === present.value) return invalid('wanted', 'same-value')
  return ok({ field, present, wanted: wanted.value })
}

type Asked = Omit<NewRequest, 'state' | 'dueOn'>

/** What the family keeps itself takes effect at once. */
async function applyAtOnce(act: Act, field: CorrectableField, asked: Asked): Promise<Result<void, Refusal>> {
  await insertRequest(act, { ...asked, state: 'applied', dueOn: undefined })
  return applyCorrection(act, field, asked)
}

async function askForDecision(act: Act, field: CorrectableField, asked: Asked): Promise<void> {
  const { id, region, personId } = asked
  const subject = { kind: 'correction', id }
  const term = { kind: DECIDE, termId: 'law94v.correct' as const, from: act.today, region, personId, subject }
  const { due } = await act.deadlines.start({ ...term, ownerRole: field.decider })
  await insertRequest(act, { ...asked, state: 'open', dueOn: due })
  await act.record({
    name: 'corrections.requested',
    region,
    personId,
    subject,
    data: { field: field.key, part: field.part },
    cite: [ACTS.right],
  })
}

/** Asks to correct one value of a person, starting from the value as it stands. */
export function requestCorrectionOf(sources: CorrectionSources) {
  return command({
    name: 'corrections.request',
    title: { kk: 'Түзетуді сұрау', ru: 'Запросить исправление', en: 'Ask for a correction' },
    basis: [ACTS.right],
    input,
    output: z.object({ requestId: z.uuid(), state: z.enum(['open', 'applied']) }),
    looksUp: ({ field, wanted }) =>
      sources.find(field)?.input === 'iin' && iinField.safeParse(wanted).success,
    run: async (act, given) => {
      const checked = await check(act, sources, given)
      if (!checked.ok) return checked
      const { field, present, wanted } = checked.value
      const asked = {
        id: act.newId(),
        region: present.region,
        personId: given.personId,
        part: field.part,
        field: field.key,
        before: present.value,
        wanted,
        reason: given.reason,
        proof: given.proof,
        proofDate: given.proofDate,
      }
      if (field.decider === 'family' && isFamily(act.actor)) {
        const applied = await applyAtOnce(act, field, asked)
        return applied.ok ? ok({ requestId: asked.id, state: 'applied' as const }) : applied
      }
      await askForDecision(act, field, asked)
      return ok({ requestId: asked.id, state: 'open' as const })
    },
  })
}
