import { localize, ok } from '@tirek/kernel'
import { cite, describeCitation } from '@tirek/law'
import { z } from 'zod'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import { findPerson, fullName, isChild } from '#capabilities/registry/index.ts'
import { isRole, ROLES } from '#platform/access/roles.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { nameForFamily } from '../domain/reader.ts'
import { isFamilyOf, listReadings, type Reading } from '../read/readings.ts'
import type { AuditSources } from '../sources.ts'

/** The representative knows what is done with the child's data: true information, art. 16(2). */
export const MAY_KNOW = cite('law-343', 'art-16-2')

const PAGE_SIZE = 25

const reading = z.object({
  id: z.uuid(),
  at: z.string(),
  /** `read`, or `refused`: the file stayed closed. */
  outcome: z.enum(['read', 'refused']),
  role: z.string(),
  roleName: z.string(),
  /** Staff are named; private people and the system are not. */
  name: z.string().nullable(),
  organisationId: z.uuid().nullable(),
  organisation: z.string().nullable(),
  useCase: z.string(),
  title: z.string(),
  basis: z.string().nullable(),
  purpose: z.string().nullable(),
  isOwn: z.boolean(),
})

const output = z.object({
  person: z.object({ id: z.uuid(), fullName: z.string(), isChild: z.boolean() }),
  total: z.number(),
  page: z.number(),
  pages: z.number(),
  readings: z.array(reading),
})

/** Readings of a file as a family sees them. */
export type WhoOpened = z.output<typeof output>

async function organisationNames(act: Act, readings: readonly Reading[]) {
  const ids = new Set(readings.flatMap((one) => one.organisationId ?? []))
  const found = await listOrganisationsById(act.db, [...ids])
  return new Map(found.map((one) => [one.id, localize(one.name, act.lang)]))
}

function shown(act: Act, sources: AuditSources, one: Reading, organisations: ReadonlyMap<string, string>) {
  const { title, basis } = sources.wordsOf(one.useCase, act.lang)
  const { id, outcome, role, organisationId, useCase, purpose } = one
  return {
    id,
    at: one.at.toISOString(),
    outcome,
    role,
    roleName: isRole(role) ? localize(ROLES[role].name, act.lang) : role,
    name: nameForFamily(one) ?? null,
    organisationId,
    organisation: organisations.get(organisationId ?? '') ?? null,
    useCase,
    title,
    basis: basis === undefined ? null : describeCitation(basis, act.lang),
    purpose,
    isOwn: one.personId !== null && one.personId === act.actor.personId,
  }
}

/** Who opened a person's file, when and why, for the person and the representatives; own readings only when asked for. */
export function whoOpenedOf(sources: AuditSources) {
  return query({
    name: 'audit.who-opened',
    title: { kk: 'Жазбаны кім ашқанын көру', ru: 'Кто открывал запись', en: 'Who opened the record' },
    basis: [MAY_KNOW],
    input: z.object({
      personId: idField,
      own: z.boolean().default(false),
      page: z.coerce.number().int().min(1).max(1000).default(1),
    }),
    output,
    reads: ({ personId }) => [personId],
    run: async (act, { personId, own, page }) => {
      const person = await findPerson(act.db, personId)
      if (person === undefined || !(await isFamilyOf(act.db, personId))) return notFound('person')

      const without = own ? undefined : act.actor.personId
      const listed = await listReadings(act.db, { personId, without }, { page, size: PAGE_SIZE })
      const organisations = await organisationNames(act, listed.readings)
      return ok({
        person: { id: personId, fullName: fullName(person), isChild: isChild(person.birthDate, act.today) },
        total: listed.total,
        page,
        pages: Math.max(1, Math.ceil(listed.total / PAGE_SIZE)),
        readings: listed.readings.map((one) => shown(act, sources, one, organisations)),
      })
    },
  })
}
