import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import {
  findPerson,
  isChild,
  knownByPapers,
  type Person,
  registerChild,
} from '#capabilities/registry/index.ts'
import { addParty } from '#platform/access/party.ts'
import type { Act } from '#platform/use-case/act.ts'
import { textField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { ASKED_BY, type AskedBy } from '../domain/file.ts'
import { findLiveFile, insertFile, nextNumber } from '../store/files.ts'

const input = z.strictObject({
  /** A child already in the register and open to this consultation … */
  personId: z.uuid().optional(),
  /** … or the child as the papers say: found by the number, or registered on the spot. */
  child: registerChild.input.optional(),
  askedBy: z.enum(ASKED_BY).exclude(['reexamination']).default('representative'),
  request: textField,
  referralId: z.uuid().optional(),
})

type Given = z.output<typeof input>
type Child = NonNullable<Given['child']>

/** The record of a child that the shown papers prove. */
async function knownChild(act: Act, child: Child) {
  const known = await knownByPapers(act, child)
  return known !== undefined && isChild(known.birthDate, act.today) ? known : undefined
}

async function childId(act: Act, { personId, child }: Given): Promise<Result<string, Refusal>> {
  if (personId !== undefined) return ok(personId)
  if (child === undefined) {
    return refuse('platform.invalid-input', {
      status: 'invalid',
      fields: [{ path: 'personId', code: 'required' }],
    })
  }
  const known = await knownChild(act, child)
  if (known !== undefined) {
    await makeParty(act, known.region, known.personId)
    return ok(known.personId)
  }

  const registered = await registerChild.run(act, child)
  return registered.ok ? ok(registered.value.childId) : registered
}

async function makeParty(act: Act, region: string, personId: string): Promise<void> {
  const { organisationId } = act.actor
  if (organisationId === undefined) return
  await addParty(act.db, {
    region,
    personId,
    partyId: organisationId,
    kind: 'organisation',
    relation: 'consultation',
    classes: ['registry', 'consultation', 'programme', 'direction'],
    since: act.today,
  })
}

type Opening = {
  readonly askedBy: AskedBy
  readonly request: string
  readonly referralId?: string | undefined
  readonly formerFileId?: string | undefined
}

/** Opens a file of a child who has none that waits. */
export async function openFor(act: Act, person: Person, organisationId: string, given: Opening) {
  const id = act.newId()
  const year = Number(act.today.slice(0, 4))
  const running = await nextNumber(act.db, { organisationId, kind: 'file', year })
  const number = `${year}-${String(running).padStart(4, '0')}`
  const isOpened = await insertFile(act.db, {
    id,
    region: person.region,
    personId: person.id,
    organisationId,
    number,
    askedBy: given.askedBy,
    request: given.request,
    openedOn: act.today,
    referralId: given.referralId,
    formerFileId: given.formerFileId,
    openedBy: act.actor.name,
  })
  if (!isOpened) return stale()
  await act.record({
    name: 'consultation.file-opened',
    region: person.region,
    personId: person.id,
    subject: { kind: 'consultation-file', id },
    data: {
      number,
      askedBy: given.askedBy,
      referralId: given.referralId ?? null,
      formerFileId: given.formerFileId ?? null,
    },
    cite: [ACTS.consultation],
  })

  return ok({ fileId: id, personId: person.id, number, version: 1 })
}

/** Opens a file for any child, with or without an earlier record, risk or status (Law 343, 10(1)). */
export const openFile = command({
  name: 'consultation.open-file',
  title: { kk: 'ПМПК ісін ашу', ru: 'Открыть дело ПМПК', en: 'Open a consultation file' },
  input,
  output: z.object({ fileId: z.uuid(), personId: z.uuid(), number: z.string(), version: z.number() }),
  basis: [ACTS.consultation],
  run: async (act, given) => {
    const { organisationId } = act.actor
    if (organisationId === undefined) {
      return refuse('consultation.other-organisation', { status: 'forbidden', cite: [ACTS.consultation] })
    }
    const id = await childId(act, given)
    if (!id.ok) return id
    const person = await findPerson(act.db, id.value)
    if (person === undefined) return notFound('person')
    await makeParty(act, person.region, person.id)
    const live = await findLiveFile(act.db, person.id)
    if (live !== undefined) {
      const facts = { fileId: live.id, number: live.number }
      return refuse('consultation.file-already-open', { status: 'state', cite: [ACTS.consultation], facts })
    }

    return openFor(act, person, organisationId, given)
  },
})
