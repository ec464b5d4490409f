import { type LocalDate, localize, ok } from '@tirek/kernel'
import { z } from 'zod'
import { isFamilyOf, listReadings, nameForFamily, type Reading } from '#capabilities/audit/index.ts'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import { findPerson, fullName } from '#capabilities/registry/index.ts'
import { isRole, ROLES } from '#platform/access/roles.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { openRow } from '#platform/vault/sealed-column.ts'
import { ACTS } from '../domain/citations.ts'
import { LEFT_OUT } from '../domain/left-out.ts'
import { listOwnBreaches } from '../read/breaches.ts'
import { listPersonTables, readRows, type StoredRow } from '../read/extract.ts'
import type { RightsSources } from '../sources.ts'

const PAGE = 500

const output = z.object({
  person: z.object({ id: z.uuid(), fullName: z.string(), birthDate: z.string() }),
  madeAt: z.string(),
  /** Every table that holds rows about the person, with the rows as stored. */
  tables: z.array(z.object({ name: z.string(), rows: z.array(z.record(z.string(), z.unknown())) })),
  /** Who opened the file, oldest last. */
  readings: z.array(
    z.object({
      at: z.string(),
      outcome: z.enum(['read', 'refused']),
      role: z.string(),
      name: z.string().nullable(),
      organisation: z.string().nullable(),
      useCase: z.string(),
      title: z.string(),
      purpose: z.string().nullable(),
    }),
  ),
  breaches: z.array(
    z.object({ number: z.string(), whatHappened: z.string(), measures: z.string(), noticedOn: z.string() }),
  ),
  /** What names the person and is not given, each with the reason. */
  leftOut: z.array(z.object({ table: z.string(), why: z.string() })),
})

/** Everything that is held about one person. */
export type Extract = z.output<typeof output>

async function allReadings(act: Act, personId: string): Promise<readonly Reading[]> {
  const found: Reading[] = []
  for (let page = 1; ; page += 1) {
    const { total, readings } = await listReadings(
      act.db,
      { personId, without: undefined },
      { page, size: PAGE },
    )
    found.push(...readings)
    if (found.length >= total || readings.length === 0) return found
  }
}

async function readingsOf(act: Act, { wordsOf }: RightsSources, personId: string) {
  const readings = await allReadings(act, personId)
  const ids = new Set(readings.flatMap((one) => one.organisationId ?? []))
  const organisations = new Map(
    (await listOrganisationsById(act.db, [...ids])).map((one) => [one.id, localize(one.name, act.lang)]),
  )
  return readings.map((one) => ({
    at: one.at.toISOString(),
    outcome: one.outcome,
    role: isRole(one.role) ? localize(ROLES[one.role].name, act.lang) : one.role,
    name: nameForFamily(one) ?? null,
    organisation: organisations.get(one.organisationId ?? '') ?? null,
    useCase: one.useCase,
    title: wordsOf(one.useCase, act.lang).title,
    purpose: one.purpose,
  }))
}

async function tablesOf(act: Act, { sealed }: RightsSources, personId: string) {
  const tables: { name: string; rows: StoredRow[] }[] = []
  for (const table of await listPersonTables(act.db)) {
    const rows = (await readRows(act.db, table, personId)).map((row) =>
      openRow(act, table.name, row, sealed()),
    )
    tables.push({ name: table.name, rows: await Promise.all(rows) })
  }
  return tables
}

/**
 * Everything held about a person, read table by table under the rights of the family itself: the wall decides what is in
 * it, and the catalogue of the database says which tables there are.
 */
export function extractOf(sources: RightsSources) {
  return query({
    name: 'data-rights.extract',
    title: {
      kk: 'Бала туралы сақталған барлық деректің үзіндісі',
      ru: 'Выписка всех данных, хранимых о ребёнке',
      en: 'Extract of everything held about the child',
    },
    basis: [ACTS.right, ACTS.told],
    input: z.object({ personId: idField }),
    output,
    perMinute: 20,
    needsFreshProof: true,
    reads: ({ personId }) => [personId],
    run: async (act, { personId }) => {
      const person = await findPerson(act.db, personId)
      if (person === undefined || !(await isFamilyOf(act.db, personId))) return notFound('person')
      const birthDate: LocalDate = person.birthDate
      return ok({
        person: { id: personId, fullName: fullName(person), birthDate },
        madeAt: act.now.toISOString(),
        tables: await tablesOf(act, sources, personId),
        readings: await readingsOf(act, sources, personId),
        breaches: (await listOwnBreaches(act.db, personId)).map((one) => ({
          number: one.number,
          whatHappened: one.whatHappened,
          measures: one.measures,
          noticedOn: one.noticedOn,
        })),
        leftOut: Object.entries(LEFT_OUT).map(([table, why]) => ({ table, why: localize(why, act.lang) })),
      })
    },
  })
}
