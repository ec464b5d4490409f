import { ok } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { z } from 'zod'
import { isFamily } from '#platform/access/roles.ts'
import { idField, lineField, textField } from '#platform/use-case/fields.ts'
import { command } from '#platform/use-case/use-case.ts'
import { FAMILY_SUPPORT, SOCIAL_WORK } from '../domain/family-case.ts'
import { FIELDS, HARD, LEVELS, SITUATIONS } from '../domain/needs.ts'
import { listNeeds } from '../read/inside.ts'
import { insertNeeds } from '../store/needs.ts'
import { eventOf } from './events.ts'
import { openCase } from './open-case.ts'

const FIELDS_OF_CONVENTION = cite('crc', 'art-23-3')
const level = z.enum(LEVELS)
const hard = z.enum(HARD)

/** What a family needs, apart from what the child needs. */
export const needsShape = z.object({
  // A form with nothing marked sends neither: then each question is named, not the group as one.
  fields: z.preprocess(
    (given) => given ?? {},
    z.object(
      Object.fromEntries(FIELDS.map((one) => [one, level])) as Record<(typeof FIELDS)[number], typeof level>,
    ),
  ),
  situations: z.preprocess(
    (given) => given ?? {},
    z.object(
      Object.fromEntries(SITUATIONS.map((one) => [one, hard])) as Record<
        (typeof SITUATIONS)[number],
        typeof hard
      >,
    ),
  ),
  priorities: z.array(lineField).max(3).default([]),
  words: textField.optional(),
})

/** The family writes what it needs, alone first or together with the worker: each time a new edition. */
export const writeNeeds = command({
  name: 'family-support.write-needs',
  title: {
    kk: 'Отбасының қажеттіліктерін жазу',
    ru: 'Записать потребности семьи',
    en: 'Write the needs of a family',
  },
  basis: [FAMILY_SUPPORT, SOCIAL_WORK, FIELDS_OF_CONVENTION],
  input: needsShape.extend({ caseId: idField }),
  output: z.object({ caseId: z.uuid(), edition: z.number() }),
  run: async (act, { caseId, ...given }) => {
    const found = await openCase(act, { caseId }, 'write-needs')
    if (!found.ok) return found
    const one = found.value
    const [last] = await listNeeds(act, one.id)
    const edition = (last?.edition ?? 0) + 1
    const writtenBy = isFamily(act.actor) ? 'family' : 'together'
    const needs = { ...given, words: given.words }
    const writer = { writtenBy, writerName: act.actor.name, writtenOn: act.today } as const
    await insertNeeds(act, one, { id: act.newId(), edition, needs, ...writer })
    const event = eventOf(one, [FAMILY_SUPPORT, FIELDS_OF_CONVENTION], { edition })
    await act.record({ name: 'family-support.needs-written', ...event })
    return ok({ caseId: one.id, edition })
  },
})
