import { addDays, type LocalDate, maxDate } from '@tirek/kernel'
import { cite, supportEnd } from '@tirek/law'
import { WHOLE_FILE } from '#platform/access/party.ts'
import type { DemoChild, DemoPerson, DemoRelative } from '../../types.ts'
import { addParty, type LoadContext, officeTime, record } from '../context.ts'
import { orNull } from '../copy-text.ts'
import type { Doer } from '../doer.ts'

const BY_REPRESENTATIVE = [cite('law-343', 'art-8-2-4')]
const MINUTES_AFTER_REGISTRATION = 5
const BASES = { mother: 'mother', father: 'father' } as const

/** The rights of all relatives who may act for a child. */
export function addRepresentatives(
  context: LoadContext,
  child: DemoChild,
  relatives: readonly DemoRelative[],
  doctor: Doer,
  registered: LocalDate,
): void {
  for (const relative of relatives) {
    if (!relative.represents) continue
    const basis = basisOf(relative)
    const since = maxDate(child.person.birthDate, relative.representsSince ?? child.person.birthDate)
    addRepresentation(context, child.person, relative.person, { basis, since, by: doctor, registered })
  }
}

function basisOf(relative: DemoRelative): string {
  if (relative.represents !== 'parent') return relative.represents ?? 'other-by-law'
  return relative.relation === 'father' ? BASES.father : BASES.mother
}

interface Right {
  readonly basis: string
  readonly since: LocalDate
  readonly by: Doer
  /** The day the person came into the register; a right is written down then or later. */
  readonly registered: LocalDate
}

/** The right of one person to act for another, with its document; a child's ends at majority. */
export function addRepresentation(
  context: LoadContext,
  person: DemoPerson,
  representative: DemoPerson,
  right: Right,
): void {
  const { basis, since, by } = right
  const id = context.nextId()
  const { region, id: personId } = person
  const isParent = basis === 'mother' || basis === 'father'
  const majority = supportEnd(person.birthDate, context.asOf).on
  const number = String(context.random.between(10_000, 99_999))
  const validTo = majority > context.asOf ? addDays(majority, -1) : undefined

  addParty(context, {
    region,
    personId,
    partyId: representative.id,
    kind: 'person',
    relation: `representative:${id}`,
    classes: WHOLE_FILE,
    since,
    validTo,
  })
  context.bulk.add('registry_representative', {
    region,
    id,
    person_id: personId,
    representative_id: representative.id,
    basis,
    document: isParent ? `Туу туралы куәлік № ${number}` : `Қорғаншы тағайындау туралы шешім № ${number}`,
    document_date: since,
    valid_from: since,
    valid_to: orNull(validTo),
  })
  const on = maxDate(since, right.registered)
  const act = {
    region,
    personId,
    on,
    name: 'registry.representative-added',
    by,
    subject: { kind: 'representation', id },
    data: { basis, representativeId: representative.id },
    cite: BY_REPRESENTATIVE,
  }
  record(context, act, officeTime(context, on, MINUTES_AFTER_REGISTRATION))
}
