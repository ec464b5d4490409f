import { localize, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import {
  findOrganisation,
  listOrganisations,
  ORGANISATION_KIND_KEYS,
  ORGANISATION_KINDS,
  type Organisation,
  type OrganisationKind,
} from '#capabilities/network/index.ts'
import { findPerson, isChild, type Person } from '#capabilities/registry/index.ts'
import { addParty } from '#platform/access/party.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command, query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { isDiagnosticsEvent, mayDiagnose } from '../domain/diagnostics.ts'
import { findDiagnostics, listDiagnosticsOf } from '../read/diagnostics.ts'
import { findList } from '../read/lists.ts'
import { insertDiagnostics } from '../store/diagnostics.ts'
import { closeOne, partyOf } from './close-diagnostics.ts'
import { diagnosticsShape, shownDiagnostics } from './diagnostics-shapes.ts'
import { personShape, shownPerson } from './shapes.ts'

const isFit = (kind: OrganisationKind) =>
  mayDiagnose({ kind, isSpecialEducation: ORGANISATION_KINDS[kind].isSpecialEducation })
const FIT_KINDS = ORGANISATION_KIND_KEYS.filter(isFit)

/** While the person is a child the representative chooses; the young person's own wish stands in the form. */
async function whoMayChoose(act: Act, personId: string): Promise<Result<Person, Refusal>> {
  const person = await findPerson(act.db, personId)
  if (person === undefined) return notFound('person')
  if (act.actor.role === 'recipient' && isChild(person.birthDate, act.today))
    return refuse('hand-over.representative-chooses', { status: 'forbidden', cite: [ACTS.representative] })
  return ok(person)
}

/** The organisation, when the law lets it do the diagnostics (14(2)). */
async function fitOrganisation(act: Act, organisationId: string): Promise<Result<Organisation, Refusal>> {
  const organisation = await findOrganisation(act.db, organisationId)
  if (organisation !== undefined && organisation.state === 'existing' && isFit(organisation.kind))
    return ok(organisation)
  return refuse('hand-over.organisation-unfit', {
    cite: [ACTS.diagnostics],
    fields: [{ path: 'organisationId', code: 'organisation-unfit' }],
  })
}

/** The family chooses where; by that the file is opened to that organisation alone, for this paper. */
export const askDiagnostics = command({
  name: 'hand-over.ask-diagnostics',
  title: {
    kk: 'Кәсіби диагностикаға жазылу',
    ru: 'Записаться на профессиональную диагностику',
    en: 'Ask for vocational diagnostics',
  },
  basis: [ACTS.diagnostics, ACTS.diagnosticsForm],
  input: z.strictObject({ personId: idField, organisationId: idField }),
  output: z.object({ diagnosticsId: z.uuid(), personId: z.uuid() }),
  run: async (act, { personId, organisationId }) => {
    const person = await whoMayChoose(act, personId)
    if (!person.ok) return person
    const list = await findList(act.db, personId)
    if (list === undefined) return refuse('hand-over.no-list-yet', { status: 'state', cite: [ACTS.horizon] })
    const fit = await fitOrganisation(act, organisationId)
    if (!fit.ok) return fit
    const before = await listDiagnosticsOf(act, personId)
    if (before.some(({ state }) => state === 'asked'))
      return refuse('hand-over.already-asked', { status: 'state', cite: [ACTS.diagnostics] })

    const id = act.newId()
    const one = { id, region: list.region, personId, organisationId, askedBy: act.actor.name }
    await addParty(act.db, partyOf(one, act.today))
    await insertDiagnostics(act, one)
    await act.record({
      name: 'hand-over.diagnostics-asked',
      ...{ region: one.region, personId, subject: { kind: 'vocational-diagnostics', id } },
      data: { organisationId },
      cite: [ACTS.diagnostics],
    })
    return ok({ diagnosticsId: id, personId })
  },
})

/** The family takes the request back; the file is closed to the organisation. */
export const takeBackDiagnostics = command({
  name: 'hand-over.take-back-diagnostics',
  title: { kk: 'Диагностикадан бас тарту', ru: 'Отозвать запись', en: 'Take the request back' },
  basis: [ACTS.representative],
  input: z.strictObject({ diagnosticsId: idField }),
  output: z.object({ personId: z.uuid() }),
  run: async (act, { diagnosticsId }) => {
    const one = await findDiagnostics(act, diagnosticsId)
    if (one === undefined) return notFound('diagnostics')
    const { region, personId } = one
    const person = await whoMayChoose(act, personId)
    if (!person.ok) return person
    if (!isDiagnosticsEvent('take-back', one.state))
      return refuse('hand-over.diagnostics-over', { status: 'state', cite: [ACTS.diagnostics] })
    await closeOne(act, one)
    await act.record({
      name: 'hand-over.diagnostics-taken-back',
      ...{ region, personId, subject: { kind: 'vocational-diagnostics', id: one.id } },
      data: { organisationId: one.organisationId },
      cite: [ACTS.representative],
    })
    return ok({ personId })
  },
})

/** The diagnostics of a person, and where they may be had. */
export const diagnosticsOfPerson = query({
  name: 'hand-over.diagnostics-of',
  title: { kk: 'Кәсіби диагностика', ru: 'Профессиональная диагностика', en: 'Vocational diagnostics' },
  basis: [ACTS.diagnostics, ACTS.information],
  input: z.strictObject({ personId: idField }),
  output: z.object({
    person: personShape,
    hasList: z.boolean(),
    diagnostics: z.array(diagnosticsShape),
    /** Organisations of the region that may do it, unless it is asked already. */
    organisations: z.array(z.object({ id: z.uuid(), name: z.string(), kind: z.string(), town: z.string() })),
    mayAsk: z.boolean(),
  }),
  reads: (_input, { person }) => [person.id],
  run: async (act, { personId }) => {
    const person = await findPerson(act.db, personId)
    if (person === undefined) return notFound('person')
    const all = await listDiagnosticsOf(act, personId)
    const { organisations } = await listOrganisations(
      act.db,
      { region: person.region, kinds: FIT_KINDS, state: 'existing' },
      { page: 1, size: 100 },
    )
    const hasList = (await findList(act.db, personId)) !== undefined
    const chooser = await whoMayChoose(act, personId)
    const isFamily = act.actor.organisationId === undefined
    return ok({
      person: shownPerson(person, act),
      hasList,
      diagnostics: await shownDiagnostics(act, all),
      organisations: organisations.map(({ id, name, kind, settlementName }) => ({
        id,
        name: localize(name, act.lang),
        kind: localize(ORGANISATION_KINDS[kind].name, act.lang),
        town: localize(settlementName, act.lang),
      })),
      mayAsk: isFamily && chooser.ok && hasList && all.every(({ state }) => state !== 'asked'),
    })
  },
})
