import type { LocalDate } from '@tirek/kernel'
import { isUnderThree } from '@tirek/law'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import { findPerson } from '#capabilities/registry/index.ts'
import type { Tx } from '#platform/db/database.ts'
import { missingParts, type Part } from '../domain/completeness.ts'
import type { MeasureHead } from '../domain/measure.ts'
import type { Programme } from '../domain/programme.ts'
import { listGoalHeads } from './goals.ts'
import { listMeasureHeads } from './measures.ts'

/** Kinds of the organisations that carry measures out, each once, as the register has them today. */
export async function listNeededKinds(
  db: Tx,
  measures: readonly Pick<MeasureHead, 'organisationId'>[],
): Promise<readonly string[]> {
  const ids = [...new Set(measures.flatMap((one) => one.organisationId ?? []))]
  const organisations = await listOrganisationsById(db, ids)
  return [...new Set(organisations.map((one) => one.kind))]
}

/** Parts of the text that are empty, with the measures as they are now. */
export async function listMissingParts(
  db: Tx,
  { id, personId, content }: Pick<Programme, 'id' | 'personId' | 'content'>,
  today: LocalDate,
): Promise<readonly Part[]> {
  const measures = await listMeasureHeads(db, id)
  const goals = await listGoalHeads(db, id)
  const person = await findPerson(db, personId)
  const isYoung = person !== undefined && isUnderThree(person.birthDate, today)
  return missingParts(
    { content, measures, goals, isUnderThree: isYoung },
    await listNeededKinds(db, measures),
  )
}
