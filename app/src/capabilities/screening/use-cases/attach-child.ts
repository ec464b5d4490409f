import { isAfter, isBefore, type LocalDate, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { findOrganisation, type Organisation } from '#capabilities/network/index.ts'
import { findByIdentity, findPerson, identityKeys, type Person } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, idField, iinField, lineField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { type Attachment, findAttachment } from '../read/attachments.ts'
import { endAttachment, insertAttachment } from '../store/attachments.ts'
import { enrol } from './enrol.ts'
import { filingOrganisation } from './filing-organisation.ts'
import { keepLedger } from './keep-ledger.ts'

const input = z.object({
  /** The child by the record that is open to the actor, by its own number, or by the mother's number and the birth. */
  childId: idField.optional(),
  childIin: iinField.optional(),
  motherIin: iinField.optional(),
  bornOn: dateField.optional(),
  birthOrder: z.number().int().min(1).max(10).optional(),
  /** The primary care organisation; the actor's own by default. */
  organisationId: idField.optional(),
  fromOn: dateField.optional(),
  /** The family's application, when the child was attached elsewhere. */
  document: lineField.optional(),
})
type Attaching = z.output<typeof input>

const wrong = (code: string, path: string, field: string) =>
  refuse(code, { status: 'invalid', cite: [ACTS.procedure], fields: [{ path, code: field }] })

async function idOf(act: Act, given: Attaching): Promise<string | undefined> {
  if (given.childId !== undefined) return (await findPerson(act.db, given.childId))?.id
  if (given.childIin !== undefined) return (await findByIdentity(act, `iin:${given.childIin}`))?.personId
  const { motherIin, bornOn, birthOrder = 1 } = given
  if (motherIin === undefined || bornOn === undefined) return undefined
  const mother = await findByIdentity(act, `iin:${motherIin}`)
  const [key] = identityKeys({ motherId: mother?.personId, birthDate: bornOn, birthOrder })
  return key === undefined ? undefined : (await findByIdentity(act, key))?.personId
}

async function findChild(act: Act, given: Attaching): Promise<Result<Person, Refusal>> {
  const id = await idOf(act, given)
  const child = id === undefined ? undefined : await act.asSystem(() => findPerson(act.db, id))
  if (child !== undefined) return ok(child)
  if (given.childId !== undefined) return notFound('person')
  const path = given.childIin === undefined ? 'motherIin' : 'childIin'
  return wrong('screening.child-unknown', path, 'child-unknown')
}

async function primaryCare(act: Act, given: Attaching): Promise<Result<Organisation, Refusal>> {
  const own = await filingOrganisation(act)
  if (!own.ok) return own
  const wanted = given.organisationId ?? own.value.id
  const found = wanted === own.value.id ? own.value : await findOrganisation(act.db, wanted)
  if (found?.kind === 'primary-care' && found.state === 'existing') return ok(found)
  return wrong('screening.not-primary-care', 'organisationId', 'not-primary-care')
}

/** A child of another clinic goes by the family's application, or by the clinic that lets it go. */
function checkMove(act: Act, given: Attaching, now: Attachment | undefined): Result<void, Refusal> {
  if (now === undefined || now.organisationId === act.actor.organisationId) return ok(undefined)
  if (given.document !== undefined) return ok(undefined)
  return wrong('screening.application-needed', 'document', 'application-needed')
}

function checkDay(
  act: Act,
  fromOn: LocalDate,
  child: Person,
  now: Attachment | undefined,
): Result<void, Refusal> {
  const since = now === undefined ? child.birthDate : now.fromOn
  if (isAfter(fromOn, act.today)) return wrong('screening.attachment-day', 'fromOn', 'future-date')
  if (isBefore(fromOn, child.birthDate)) return wrong('screening.attachment-day', 'fromOn', 'before-birth')
  if (isBefore(fromOn, since)) return wrong('screening.attachment-day', 'fromOn', 'before-attachment')
  return ok(undefined)
}

async function attach(
  act: Act,
  child: Person,
  given: Attaching & { readonly organisationId: string; readonly source: 'command' | 'file' },
  now: Attachment | undefined,
): Promise<string> {
  const { organisationId, document, source } = given
  const fromOn = given.fromOn ?? act.today
  const id = await act.asSystem(async () => {
    if (now !== undefined) await endAttachment(act, now, fromOn)
    await enrol(act, child)
    const { region, id: personId } = child
    return insertAttachment(act, { region, personId, organisationId, fromOn, source, document })
  })
  await keepLedger(act, [child.id])
  await act.record({
    name: 'screening.child-attached',
    region: child.region,
    personId: child.id,
    subject: { kind: 'attachment', id },
    data: { organisationId, fromOn, isMove: now !== undefined },
    cite: [ACTS.organised],
  })
  return id
}

/** Attaches a child; the same organisation a second time changes nothing. */
export async function attachFrom(
  act: Act,
  given: Attaching,
  source: 'command' | 'file',
): Promise<Result<{ attachmentId: string; childId: string; isNew: boolean }, Refusal>> {
  const organisation = await primaryCare(act, given)
  if (!organisation.ok) return organisation
  const child = await findChild(act, given)
  if (!child.ok) return child
  const { id: organisationId } = organisation.value
  const last = await act.asSystem(() => findAttachment(act.db, child.value.id))
  const now = last?.untilOn === undefined ? last : undefined
  if (now?.organisationId === organisationId)
    return ok({ attachmentId: now.id, childId: child.value.id, isNew: false })

  const move = checkMove(act, given, now)
  if (!move.ok) return move
  const day = checkDay(act, given.fromOn ?? act.today, child.value, now)
  if (!day.ok) return day
  const attachmentId = await attach(act, child.value, { ...given, organisationId, source }, now)
  return ok({ attachmentId, childId: child.value.id, isNew: true })
}

/** Attaches a child to primary care from a day: the second half of the denominator. */
export const attachChild = command({
  name: 'screening.attach-child',
  title: { kk: 'Баланы емханаға тіркеу', ru: 'Прикрепить ребёнка', en: 'Attach a child' },
  basis: [ACTS.organised, ACTS.procedure],
  input,
  output: z.object({ attachmentId: z.uuid(), childId: z.uuid(), isNew: z.boolean() }),
  looksUp: ({ childIin, motherIin }) => childIin !== undefined || motherIin !== undefined,
  run: (act, given) => attachFrom(act, given, 'command'),
})
