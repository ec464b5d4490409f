import { isAfter, isBefore, maxDate, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, idField, lineField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { isLive } from '../domain/consent.ts'
import { END_BASIS, END_REASONS, othersInForce, type Representation } from '../domain/representation.ts'
import { isChild } from '../domain/status.ts'
import { listConsents } from '../read/consents.ts'
import { findPerson } from '../read/people.ts'
import { findRepresentationById, listRepresentations } from '../read/representations.ts'
import { lockPerson } from '../store/people.ts'
import { closeFile, markEnded } from '../store/representations.ts'
import { watchEnds } from './end-consent.ts'

const input = z.object({
  representationId: idField,
  reason: z.enum(END_REASONS),
  endedOn: dateField,
  document: lineField,
  documentDate: dateField,
  /** The answers were checked: the file closes to the representative at once. */
  confirmed: z.literal(true),
})
type Input = z.output<typeof input>

/** What can only be known once it has happened; an act of a court or an authority may set a day ahead. */
const HAPPENED: ReadonlySet<string> = new Set(['death', 'entered-by-mistake'])

/** A right ends once, inside its period, by a document that exists already. */
function checkEnding(act: Act, right: Representation, given: Input): Result<void, Refusal> {
  const cite = END_BASIS[given.reason]
  const isOver = right.validTo !== undefined && isBefore(right.validTo, act.today)
  if (isOver || (right.validTo !== undefined && isAfter(given.endedOn, right.validTo)))
    return refuse('registry.representation-ended', {
      status: 'state',
      cite,
      facts: { lastDay: right.validTo ?? '' },
    })
  if (isAfter(given.documentDate, act.today))
    return refuse('registry.document-in-future', {
      status: 'invalid',
      fields: [{ path: 'documentDate', code: 'future-date' }],
    })
  if (HAPPENED.has(given.reason) && isAfter(given.endedOn, act.today))
    return refuse('registry.end-in-future', {
      status: 'invalid',
      cite,
      fields: [{ path: 'endedOn', code: 'future-date' }],
    })
  if (isBefore(given.endedOn, right.validFrom))
    return refuse('registry.period-reversed', {
      status: 'invalid',
      fields: [{ path: 'endedOn', code: 'before-start' }],
    })
  return ok(undefined)
}

/** What the representative decided and what stands today. */
async function listDecided(act: Act, { personId, representativeId }: Representation) {
  const consents = await listConsents(act.db, personId)
  return consents.filter((one) => one.representativeId === representativeId && isLive(one, act.today))
}

/** Ends the right of a representative early; other representatives keep theirs, and past acts stay facts. */
export const endRepresentation = command({
  name: 'registry.end-representation',
  title: {
    kk: 'Заңды өкілдің құқығын аяқтау',
    ru: 'Прекратить право законного представителя',
    en: 'End the right of a legal representative',
  },
  basis: [...END_BASIS['court-act'], ...END_BASIS.adoption],
  input,
  output: z.object({
    representationId: z.uuid(),
    personId: z.uuid(),
    /** True when a child has nobody left who may act for it: the guardianship authority must be told. */
    leftWithoutRepresentative: z.boolean(),
  }),
  run: async (act, given) => {
    const found = await findRepresentationById(act.db, given.representationId)
    const person = found && (await findPerson(act.db, found.personId))
    if (found === undefined || person === undefined) return notFound('representation')
    await lockPerson(act, person.id)
    const right = (await findRepresentationById(act.db, found.id)) ?? found
    const checked = checkEnding(act, right, given)
    if (!checked.ok) return checked

    const { endedOn, reason, document, documentDate } = given
    const decided = await listDecided(act, right)
    await markEnded(act, right.id, { endedOn, reason, document, documentDate })
    await closeFile(act, right, endedOn)
    await watchEnds(act, person.region, decided)

    // Who is left is asked of the first day without the right; a day that is past asks who may act now.
    const from = maxDate(endedOn, act.today)
    const others = othersInForce(await listRepresentations(act.db, person.id), right, from)
    const leftWithoutRepresentative = others.length === 0 && isChild(person.birthDate, from)
    await act.record({
      name: 'registry.representation-ended',
      region: person.region,
      personId: person.id,
      subject: { kind: 'representation', id: right.id },
      data: {
        reason,
        endedOn,
        document,
        representativeId: right.representativeId,
        leftWithoutRepresentative,
      },
      cite: END_BASIS[reason],
    })
    return ok({ representationId: right.id, personId: person.id, leftWithoutRepresentative })
  },
})
