import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { findByIdentity, findPerson, identityKeys, isChild } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { iinField, lineField, textField } from '#platform/use-case/fields.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { EMERGENCY, EMERGENCY_REASONS, endsAt, isOpen } from '../domain/emergency.ts'
import { listOwn } from '../read/emergencies.ts'
import { findFacts, insertEmergency } from '../store/emergencies.ts'
import { aboutEmergency, CLOSE_MESSAGE, REVIEW_DEADLINE, TELL_FAMILY_MESSAGE } from './about-emergency.ts'

const input = z
  .strictObject({
    iin: iinField.optional(),
    birthRecord: lineField.optional(),
    reason: z.enum(EMERGENCY_REASONS),
    words: textField,
  })
  .refine(({ iin, birthRecord }) => (iin ?? birthRecord) !== undefined, {
    path: ['iin'],
    params: { code: 'required' },
    when: ({ value }) => typeof value === 'object' && value !== null,
  })
type Input = z.output<typeof input>

interface Named {
  readonly personId: string
  readonly region: string
}

/** The child whom all given numbers name; undefined alike for an unknown number, an adult, and numbers of two people. */
async function findNamed(act: Act, { iin, birthRecord }: Input): Promise<Named | undefined> {
  const keys = identityKeys({ iin, birthRecord, birthDate: act.today, birthOrder: 1 })
  const found: (Named | undefined)[] = []
  for (const key of keys) found.push(await findByIdentity(act, key))
  const first = found[0]
  if (first === undefined || found.some((one) => one?.personId !== first.personId)) return undefined
  const facts = await findFacts(act, first.personId)
  return facts !== undefined && isChild(facts.birthDate, act.today) ? first : undefined
}

async function check(act: Act, named: Named | undefined): Promise<Result<Named, Refusal>> {
  if (named === undefined)
    return refuse('exceptional-access.nobody-found', { status: 'not-found', cite: [EMERGENCY] })
  if ((await findPerson(act.db, named.personId)) !== undefined)
    return refuse('exceptional-access.already-open', { status: 'state', cite: [EMERGENCY] })
  const own = await listOwn(act.db, act.actor.accountId)
  if (own.some((one) => one.personId === named.personId && isOpen(one, act.now)))
    return refuse('exceptional-access.emergency-open', { status: 'state', cite: [EMERGENCY] })
  return ok(named)
}

async function open(act: Act, { personId, region }: Named, { reason, words }: Input) {
  const one = { id: act.newId(), personId, region }
  const end = endsAt(act.now, act.today)
  const { due } = await act.deadlines.start({
    kind: REVIEW_DEADLINE,
    termId: 'project.emergency-review',
    from: act.today,
    region,
    personId,
    subject: { kind: 'emergency', id: one.id },
    ownerRole: 'data-protection-officer',
  })
  await insertEmergency(act, { ...one, reason, words, endsAt: end, reviewDueOn: due })
  await act.record({
    name: 'exceptional-access.emergency-opened',
    ...aboutEmergency(one),
    data: { reason, endsAt: end.toISOString() },
  })
  const payload = { emergencyId: one.id }
  await act.send({ kind: TELL_FAMILY_MESSAGE, region, payload })
  await act.send({ kind: CLOSE_MESSAGE, region, payload, runAfter: end })
  return { emergencyId: one.id, personId, endsAt: end.toISOString(), reviewDueOn: due }
}

/** Opens the file of a child named by an exact number, to read, for some hours; the family is told at once. */
export const askEmergency = command({
  name: 'exceptional-access.ask-emergency',
  title: {
    kk: 'Шұғыл қолжетімділік сұрау',
    ru: 'Запросить экстренный доступ',
    en: 'Ask for an emergency access',
  },
  basis: [EMERGENCY],
  needsFreshProof: true,
  input,
  output: z.object({
    emergencyId: z.uuid(),
    personId: z.uuid(),
    endsAt: z.string(),
    reviewDueOn: z.string(),
  }),
  looksUp: () => true,
  perMinute: 20,
  run: async (act, given) => {
    const named = await check(act, await findNamed(act, given))
    if (!named.ok) return named
    return ok(await act.asSystem(() => open(act, named.value, given)))
  },
})
