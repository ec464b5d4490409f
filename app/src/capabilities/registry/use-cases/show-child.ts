import { ageOn, type LocalDate, ok } from '@tirek/kernel'
import { mayEnterRiskGroup } from '@tirek/law'
import { z } from 'zod'
import { isRestricted } from '#platform/access/restriction.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { openDisputes } from '../domain/answer-consent.ts'
import { type Consent, isLive } from '../domain/consent.ts'
import { COURT_OUTCOMES } from '../domain/court-act.ts'
import { fullName } from '../domain/person.ts'
import { isInForce, type Representation } from '../domain/representation.ts'
import { isChild } from '../domain/status.ts'
import { listVoices } from '../read/consents.ts'
import { findPerson } from '../read/people.ts'
import { findRecipientName } from '../read/recipients.ts'
import { listRepresentations } from '../read/representations.ts'
import { listRepresentativeNames } from '../read/representative-names.ts'
import { listStatuses } from '../read/statuses.ts'
import { ONE_RECORD } from './register-person.ts'

const day = z.string()

const output = z.object({
  id: z.uuid(),
  region: z.string(),
  iin: z.string().nullable(),
  familyName: z.string(),
  givenName: z.string(),
  patronymic: z.string().nullable(),
  fullName: z.string(),
  birthDate: day,
  sex: z.string(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  motherId: z.uuid().nullable(),
  /** Name of the mother under whose record the child stands; nothing else of her own record. */
  motherName: z.string().nullable(),
  isChild: z.boolean(),
  /** Young enough for the risk group, which is a forecast and no diagnosis (LAW-1-7). */
  isUnderThree: z.boolean(),
  /** At the wish of the family the file is opened to no more organisations. */
  isRestricted: z.boolean(),
  age: z.object({ years: z.number(), months: z.number(), days: z.number() }),
  version: z.number(),
  representatives: z.array(
    z.object({
      id: z.uuid(),
      representativeId: z.uuid(),
      name: z.string().nullable(),
      basis: z.string(),
      document: z.string(),
      validFrom: day,
      validTo: day.nullable(),
      inForce: z.boolean(),
      /** The first day without the right, when an act ended it early. */
      endedOn: day.nullable(),
      endedReason: z.string().nullable(),
      endedDocument: z.string().nullable(),
    }),
  ),
  consents: z.array(
    z.object({
      id: z.uuid(),
      purpose: z.string(),
      representativeId: z.uuid(),
      /** Name of the one who decided, when it is open to the actor. */
      decidedBy: z.string().nullable(),
      recipientId: z.uuid().nullable(),
      recipient: z.string().nullable(),
      scope: z.array(z.string()),
      decision: z.string(),
      decidedOn: day,
      expiresOn: day.nullable(),
      withdrawnOn: day.nullable(),
      withdrawnReason: z.string().nullable(),
      /** The last day of the right of the one who decided, when that right has an end. */
      rightEndsOn: day.nullable(),
      live: z.boolean(),
      receiptNumber: z.string(),
    }),
  ),
  /** What one representative allows and another objects to: nothing leaves until it is settled (DEC-6). */
  disputes: z.array(
    z.object({ purpose: z.string(), recipientId: z.uuid().nullable(), recipient: z.string().nullable() }),
  ),
  courtActs: z.array(
    z.object({
      id: z.uuid(),
      purpose: z.string(),
      /** Left empty, the act speaks of every recipient. */
      recipient: z.string().nullable(),
      outcome: z.enum(COURT_OUTCOMES),
      court: z.string(),
      document: z.string(),
      documentDate: day,
    }),
  ),
  statuses: z.array(
    z.object({
      id: z.uuid(),
      kind: z.string(),
      validFrom: day,
      validTo: day.nullable(),
      issuer: z.string(),
      document: z.string(),
      documentDate: day,
      defectKinds: z.array(z.string()),
      cause: z.string().nullable(),
      group: z.string().nullable(),
    }),
  ),
})

/** Who the mother is, is a part of the child's file, as the names of the representatives are. */
async function nameOfMother(act: Act, motherId: string | undefined): Promise<string | null> {
  if (motherId === undefined) return null
  const mother = await act.asSystem(() => findPerson(act.db, motherId))
  return mother === undefined ? null : fullName(mother)
}

type ForRecipient = Pick<Consent, 'recipientId'>

async function namesOf(act: Act, about: readonly ForRecipient[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(about.flatMap((one) => one.recipientId ?? []))]
  const names = new Map<string, string>()
  for (const id of ids) names.set(id, (await findRecipientName(act.db, id, act.lang)) ?? '')
  return names
}

type Names = ReadonlyMap<string, string>

function shownRepresentation(one: Representation, names: Names, today: LocalDate) {
  return {
    ...one,
    name: names.get(one.representativeId) ?? null,
    validTo: one.validTo ?? null,
    inForce: isInForce(one, today),
    endedOn: one.endedOn ?? null,
    endedReason: one.endedReason ?? null,
    endedDocument: one.endedDocument ?? null,
  }
}

function shownConsent(one: Consent, names: Names, recipient: string | null, today: LocalDate) {
  return {
    ...one,
    scope: [...one.scope],
    decidedBy: names.get(one.representativeId) ?? null,
    recipientId: one.recipientId ?? null,
    recipient,
    expiresOn: one.expiresOn ?? null,
    withdrawnOn: one.withdrawnOn ?? null,
    withdrawnReason: one.withdrawnReason ?? null,
    rightEndsOn: one.rightEndsOn ?? null,
    live: isLive(one, today),
  }
}

/** The record of one child (or adult) as far as the actor may see it; the reading is noted (LAW-X-1). */
export const showChild = query({
  name: 'registry.child',
  title: { kk: 'Баланың жазбасы', ru: 'Запись ребёнка', en: "The child's record" },
  basis: [ONE_RECORD],
  input: z.object({ childId: idField }),
  output,
  reads: ({ childId }) => [childId],
  run: async (act, { childId }) => {
    const person = await findPerson(act.db, childId)
    if (person === undefined) return notFound('person')

    const representations = await listRepresentations(act.db, childId)
    const voices = await listVoices(act.db, childId)
    const { consents } = voices
    const recipients = await namesOf(act, [...consents, ...voices.courtActs])
    // An adult decides alone: the person's own name stands among those of the representatives.
    const names = new Map([...(await listRepresentativeNames(act, childId)), [childId, fullName(person)]])
    const statuses = await listStatuses(act.db, childId)

    return ok({
      ...person,
      iin: person.iin ?? null,
      patronymic: person.patronymic ?? null,
      phone: person.phone ?? null,
      address: person.address ?? null,
      motherId: person.motherId ?? null,
      motherName: await nameOfMother(act, person.motherId),
      fullName: fullName(person),
      isChild: isChild(person.birthDate, act.today),
      isUnderThree: mayEnterRiskGroup(person.birthDate, act.today).kind === 'granted',
      isRestricted: await isRestricted(act.db, childId),
      age: ageOn(person.birthDate, act.today),
      representatives: representations.map((one) => shownRepresentation(one, names, act.today)),
      consents: consents.map((one) =>
        shownConsent(one, names, recipients.get(one.recipientId ?? '') ?? null, act.today),
      ),
      disputes: openDisputes(voices, act.today).map(({ purpose, recipientId }) => ({
        purpose,
        recipientId: recipientId ?? null,
        recipient: recipients.get(recipientId ?? '') ?? null,
      })),
      courtActs: voices.courtActs.map((one) => ({
        ...one,
        recipient: recipients.get(one.recipientId ?? '') ?? null,
      })),
      statuses: statuses.map((one) => ({
        ...one,
        defectKinds: [...one.defectKinds],
        validTo: one.validTo ?? null,
        cause: one.cause ?? null,
        group: one.group ?? null,
      })),
    })
  },
})
