import { ageInMonths, ok } from '@tirek/kernel'
import { z } from 'zod'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import {
  fullName,
  isInForce,
  listRepresentations,
  listRepresentativeNames,
} from '#capabilities/registry/index.ts'
import { dateField, idField } from '#platform/use-case/fields.ts'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { PLACES } from '../domain/ledger.ts'
import { MEANS, OUTCOMES } from '../domain/notes.ts'
import { weeksOf } from '../domain/notification.ts'
import { daysEarly } from '../domain/schedule.ts'
import { findAttachment } from '../read/attachments.ts'
import { inVain, listAttempts } from '../read/attempts.ts'
import { listInstruments } from '../read/instruments.ts'
import { childInProgramme } from './child-in-programme.ts'
import { nameIn, organisationShape } from './shapes.ts'

const line = z.object({
  line: z.string(),
  instrumentId: z.string(),
  instrumentName: wordsShape.nullable(),
  place: z.enum(PLACES),
  organisation: organisationShape.nullable(),
  dueOn: z.string(),
  lateOn: z.string(),
  closesOn: z.string(),
})

/** Where every due screening of a child stands on a day, who answers for it, and how the family was called. */
export const showLedger = query({
  name: 'screening.ledger',
  title: {
    kk: 'Баланың скрининг кестесі',
    ru: 'График скринингов ребёнка',
    en: "The child's ledger of screening",
  },
  basis: [ACTS.procedure, ACTS.organised],
  input: z.object({ childId: idField, on: dateField.optional() }),
  output: z.object({
    childId: z.uuid(),
    fullName: z.string(),
    birthDate: z.string(),
    today: z.string(),
    on: z.string(),
    /** Length of the pregnancy, when the birth was notified, and by how many days ages are corrected. */
    gestation: z.object({ weeks: z.number(), days: z.number() }).nullable(),
    daysEarly: z.number(),
    ageInMonths: z.number(),
    attachedTo: organisationShape.nullable(),
    attachedSince: z.string().nullable(),
    lines: z.array(line),
    attempts: z.array(
      z.object({ id: z.uuid(), means: z.enum(MEANS), outcome: z.enum(OUTCOMES), madeOn: z.string() }),
    ),
    /** Attempts since the family was last reached. */
    inVain: z.number(),
    representatives: z.array(z.object({ id: z.uuid(), name: z.string() })),
  }),
  reads: ({ childId }) => [childId],
  run: async (act, { childId, on = act.today }) => {
    const found = await childInProgramme(act, childId, on)
    if (!found.ok) return found
    const { child, facts, lines, schedules } = found.value
    const instruments = await listInstruments(act.db)
    const instrumentOf = (name: string) =>
      schedules.flatMap((one) => one.lines).find((one) => one.line === name)?.instrumentId ?? name
    const last = await findAttachment(act.db, childId)
    const attached = last?.untilOn === undefined ? last : undefined
    const ids = [...lines.map((one) => one.organisationId), attached?.organisationId]
    const organisations = await listOrganisationsById(
      act.db,
      ids.filter((id) => id !== undefined),
    )
    const named = (id: string | undefined) => (id === undefined ? null : nameIn(organisations, id))
    const attempts = await listAttempts(act.db, [childId])
    const rights = (await listRepresentations(act.db, childId)).filter((one) => isInForce(one, act.today))
    const names = await listRepresentativeNames(act, childId)
    return ok({
      childId,
      fullName: fullName(child),
      birthDate: child.birthDate,
      today: act.today,
      on,
      gestation: facts.gestationDays === undefined ? null : weeksOf(facts.gestationDays),
      daysEarly: daysEarly(facts),
      ageInMonths: ageInMonths(child.birthDate, on),
      attachedTo: named(attached?.organisationId),
      attachedSince: attached?.fromOn ?? null,
      lines: lines.map((one) => {
        const instrumentId = instrumentOf(one.line)
        const name = instruments.findLast((each) => each.id === instrumentId)?.name
        return {
          line: one.line,
          instrumentId,
          instrumentName: name === undefined ? null : { ...name },
          place: one.place,
          organisation: named(one.organisationId),
          dueOn: one.dueOn,
          lateOn: one.lateOn,
          closesOn: one.closesOn,
        }
      }),
      attempts: attempts.map(({ personId: _, ...one }) => one),
      inVain: inVain(attempts).length,
      representatives: rights.map((one) => ({
        id: one.representativeId,
        name: names.get(one.representativeId) ?? '',
      })),
    })
  },
})
