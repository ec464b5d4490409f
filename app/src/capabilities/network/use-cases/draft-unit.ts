import { err, ok, type Result } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, lineField, regionField } from '#platform/use-case/fields.ts'
import { type Refusal, refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { isNormedKind, mayDraft, NORM_CITATION } from '../domain/norm.ts'
import type { Organisation } from '../domain/organisation.ts'
import { ORGANISATION_KIND_KEYS } from '../domain/organisation-kind.ts'
import type { Settlement } from '../domain/settlement.ts'
import { listOrganisations } from '../read/organisations.ts'
import { listSettlements } from '../read/settlements.ts'
import { organisationName } from '../register/names.ts'
import { insertOrganisation } from '../store/organisations.ts'
import { organisationOf, organisationOutput } from './outputs.ts'

const input = z
  .object({
    region: regionField,
    kind: z.enum(ORGANISATION_KIND_KEYS),
    settlementId: lineField,
    /** By the norm of article 8(3), or beyond it. */
    basis: z.enum(['norm', 'extra']),
    places: z.coerce.number().int().min(1).max(10_000).optional(),
    childrenServed: z.coerce.number().int().min(0).max(10_000_000).optional(),
    akimDecisionNumber: lineField.optional(),
    akimDecisionDate: dateField.optional(),
  })
  .refine((draft) => (draft.akimDecisionNumber === undefined) === (draft.akimDecisionDate === undefined), {
    path: ['akimDecisionDate'],
    params: { code: 'decision-number-and-date' },
  })

type Draft = z.output<typeof input>

/** Roles of a territory plan in their own region; the register has no other wall. */
function isOwnRegion(act: Act, region: string): boolean {
  return act.actor.regions.includes(region)
}

function checkDraft(draft: Draft, settlement: Settlement): Result<void, Refusal> {
  const decision = mayDraft(draft.kind, settlement.type, draft.basis)
  if (decision.kind !== 'refused') return ok(undefined)

  const reason = decision.reasons[0] ?? 'no-norm-for-kind'
  const facts = { kind: draft.kind, settlementType: settlement.type }
  const act = isNormedKind(draft.kind) ? cite('law-343', 'art-8-3') : NORM_CITATION
  return err(refusal(`network.${reason}`, { cite: [act], facts }))
}

async function unitOf(
  act: Act,
  draft: Draft,
  settlement: Settlement,
): Promise<{ unit: Organisation; position: number }> {
  const { region, kind } = draft
  const { total } = await listOrganisations(act.db, { region, kinds: [kind] }, { page: 1, size: 1 })
  const { akimDecisionNumber: number, akimDecisionDate: date, places, childrenServed } = draft
  const unit: Organisation = {
    id: act.newId(),
    region,
    kind,
    name: organisationName(kind, total + 1, settlement.name),
    settlementId: settlement.id,
    settlementName: settlement.name,
    settlementType: settlement.type,
    state: 'planned',
    capabilities: [],
    recipientCategories: [],
    ...(places === undefined ? {} : { places }),
    ...(childrenServed === undefined ? {} : { childrenServed }),
    ...(number === undefined || date === undefined ? {} : { akimDecision: { number, date } }),
    creationBasis: draft.basis,
    isDemo: false,
  }
  return { unit, position: total + 1 }
}

/** Puts a unit into the plan of a region, by the norm of article 8(3) or as an extra (LAW-8-17, LAW-8-18). */
export const draftUnit = command({
  name: 'network.draft-unit',
  title: {
    kk: 'Желіге бірлік жоспарлау',
    ru: 'Запланировать единицу сети',
    en: 'Draft a unit of the network',
  },
  basis: [NORM_CITATION],
  input,
  output: organisationOutput,
  run: async (act, draft) => {
    if (!isOwnRegion(act, draft.region)) {
      return refuse('network.not-your-region', {
        status: 'forbidden',
        cite: [NORM_CITATION],
        facts: { region: draft.region },
      })
    }
    const settlements = await listSettlements(act.db, draft.region)
    const settlement = settlements.find((one) => one.id === draft.settlementId)
    if (settlement === undefined) {
      const fields = [{ path: 'settlementId', code: 'choose-one' }]
      return refuse('network.unknown-settlement', { status: 'invalid', fields })
    }
    const allowed = checkDraft(draft, settlement)
    if (!allowed.ok) return allowed

    const { unit, position } = await unitOf(act, draft, settlement)
    await insertOrganisation(act.db, unit, position, act.now)
    await act.record({
      name: 'network.unit-drafted',
      region: draft.region,
      subject: { kind: 'organisation', id: unit.id },
      data: { kind: draft.kind, settlementId: settlement.id, basis: draft.basis },
      cite: [NORM_CITATION],
    })
    return ok(organisationOf(unit, act.lang))
  },
})
