import { ok } from '@tirek/kernel'
import { term } from '@tirek/law'
import { z } from 'zod'
import { findServing, listOrganisations } from '#capabilities/network/index.ts'
import { findPerson, type Person } from '#capabilities/registry/index.ts'
import { addParty, endParty } from '#platform/access/party.ts'
import { isFamily } from '#platform/access/roles.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, textField, versionField } from '#platform/use-case/fields.ts'
import { notFound, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import {
  FAMILY_SUPPORT,
  type FamilyCase,
  isQualified,
  OWN_MATTER,
  SOCIAL_WORKERS,
  TO_FAMILIES,
} from '../domain/family-case.ts'
import { listCasesOf } from '../read/cases.ts'
import { insertCase, markClosed, markTaken } from '../store/cases.ts'
import { eventOf, RELATION, REVIEW, TAKE, tell } from './events.ts'
import { openCase } from './open-case.ts'

const output = z.object({ caseId: z.uuid() })

/** The department that serves the address; where it is not known which does, the first of the region. */
async function departmentOf(
  act: Act,
  { region, address }: Pick<Person, 'region' | 'address'>,
): Promise<string | undefined> {
  const serving = await findServing(act.db, { region, kind: 'employment-department', address })
  if (serving !== undefined) return serving.id
  const wish = { kinds: ['employment-department'], region, state: 'existing' } as const
  const { organisations } = await listOrganisations(act.db, wish, { page: 1, size: 1 })
  return organisations[0]?.id
}

type Opened = Pick<FamilyCase, 'id' | 'region' | 'personId' | 'organisationId'>

/** The family opens its case, and of the child's file the name and the day of birth, to the department. */
async function openFile(act: Act, { region, personId, organisationId: partyId }: Opened): Promise<void> {
  const party = { region, personId, partyId, kind: 'organisation' as const, relation: RELATION }
  await addParty(act.db, { ...party, classes: ['registry', 'family-support'], since: act.today })
}

/** A family asks for help for itself; it agrees that a social worker reads its case. */
export const askSupport = command({
  name: 'family-support.ask',
  title: { kk: 'Отбасына қолдау сұрау', ru: 'Попросить поддержку семье', en: 'Ask for family support' },
  basis: [FAMILY_SUPPORT, TO_FAMILIES, OWN_MATTER],
  input: z.object({ personId: idField, words: textField, agrees: z.literal(true) }),
  output: output.extend({ takeBy: z.string() }),
  run: async (act, { personId, words }) => {
    const person = await findPerson(act.db, personId)
    if (person === undefined) return notFound('person')
    const [last] = await listCasesOf(act, personId)
    if (last !== undefined && last.state !== 'closed')
      return refuse('family-support.open-already', { status: 'state', cite: [FAMILY_SUPPORT] })
    const { region } = person
    const organisationId = await departmentOf(act, person)
    if (organisationId === undefined)
      return refuse('family-support.no-department', { status: 'state', cite: [TO_FAMILIES] })

    const id = act.newId()
    const takeBy = term('project.referral-service-level', act.today, act.calendar).due
    await openFile(act, { id, region, personId, organisationId })
    const asker = { askerId: act.actor.personId ?? personId, askerName: act.actor.name }
    await insertCase(act, { id, region, personId, organisationId, words, takeBy, ...asker })
    await act.deadlines.start({
      ...{ kind: TAKE, termId: 'project.referral-service-level', from: act.today, region, personId },
      subject: { kind: 'family-case', id },
      ownerRole: 'social-worker',
      ownerId: organisationId,
    })
    const event = eventOf({ id, region, personId }, [FAMILY_SUPPORT], { takeBy })
    await act.record({ name: 'family-support.asked', ...event })
    return ok({ caseId: id, takeBy })
  },
})

/** A worker with a qualifying specialty takes the case up (LAW-7-2). */
export const takeCase = command({
  name: 'family-support.take',
  title: { kk: 'Отбасының ісін алу', ru: 'Взять дело семьи', en: 'Take up the case of a family' },
  basis: [SOCIAL_WORKERS, TO_FAMILIES],
  input: z.object({ caseId: idField, version: versionField.optional() }),
  output,
  run: async (act, given) => {
    const found = await openCase(act, given, 'take')
    if (!found.ok) return found
    if (!isQualified(act.actor.specialty))
      return refuse('family-support.no-specialty', { status: 'law', cite: [SOCIAL_WORKERS] })
    if (!(await markTaken(act, found.value))) return stale()
    await act.deadlines.meet(TAKE, found.value.id)
    await act.record({ name: 'family-support.taken', ...eventOf(found.value, [SOCIAL_WORKERS]) })
    await tell(act, found.value, { kind: 'family-support.taken', once: `taken/${found.value.id}` })
    return ok({ caseId: found.value.id })
  },
})

/** The family or the worker ends the case. Nothing else ends with it: no service of the child depends on it. */
export const closeCase = command({
  name: 'family-support.close',
  title: { kk: 'Отбасының ісін жабу', ru: 'Закрыть дело семьи', en: 'Close the case of a family' },
  basis: [OWN_MATTER, FAMILY_SUPPORT],
  input: z.object({ caseId: idField, why: textField.optional(), version: versionField.optional() }),
  output: z.object({ caseId: z.uuid(), personId: z.uuid() }),
  run: async (act, { why, ...given }) => {
    const found = await openCase(act, given, 'close')
    if (!found.ok) return found
    const one = found.value
    const by = isFamily(act.actor) ? 'family' : 'worker'
    if (by === 'worker' && why === undefined)
      return refuse('family-support.why-missing', {
        status: 'invalid',
        fields: [{ path: 'why', code: 'required' }],
      })
    if (!(await markClosed(act, one, { by, why }))) return stale()
    await act.deadlines.cancel(TAKE, one.id)
    await act.deadlines.cancel(REVIEW, one.id)
    await act.record({ name: 'family-support.closed', ...eventOf(one, [OWN_MATTER], { by }) })
    const { region, personId, organisationId: partyId } = one
    await act.asSystem(() => endParty(act.db, { region, personId, partyId, relation: RELATION }, act.today))
    return ok({ caseId: one.id, personId })
  },
})
