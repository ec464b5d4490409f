import type { LocalDate } from '@tirek/kernel'
import { mayEnterRiskGroup } from '@tirek/law'
import { findOrganisation } from '#capabilities/network/index.ts'
import { findPerson, type Person } from '#capabilities/registry/index.ts'
import type { Act, HistoryEvent } from '#platform/use-case/act.ts'
import { listEnrolled } from '../read/ledger-facts.ts'
import { insertAttachment } from '../store/attachments.ts'
import { insertChild, moveBirth } from '../store/programme.ts'
import { keepLedger } from './keep-ledger.ts'

type Child = Pick<Person, 'id' | 'region' | 'birthDate'>

/** Puts a child of screening age into the denominator, once; true when it stands there. Runs as the system. */
export async function enrol(act: Act, child: Child, birthOrganisationId?: string): Promise<boolean> {
  const [known] = await listEnrolled(act.db, [child.id])
  if (known !== undefined) return true
  if (mayEnterRiskGroup(child.birthDate, act.today).kind !== 'granted') return false
  await insertChild(act, {
    region: child.region,
    personId: child.id,
    bornOn: child.birthDate,
    enrolledOn: birthOrganisationId === undefined ? act.today : child.birthDate,
    birthOrganisationId,
  })
  return true
}

/** Reaction to a child's registration: where it was born, or to whom it is attached, is known by who registers. */
export async function followRegistration(act: Act, { personId }: HistoryEvent): Promise<void> {
  const child = personId === undefined ? undefined : await findPerson(act.db, personId)
  if (child === undefined) return
  const { organisationId } = act.actor
  const organisation =
    organisationId === undefined ? undefined : await findOrganisation(act.db, organisationId)
  const bornAt = organisation?.kind === 'obstetric-provider' ? organisation.id : undefined
  if (!(await enrol(act, child, bornAt))) return

  if (organisation?.kind === 'primary-care')
    await insertAttachment(act, {
      region: child.region,
      personId: child.id,
      organisationId: organisation.id,
      fromOn: act.today,
      source: 'registration',
      document: undefined,
    })
  await keepLedger(act, [child.id])
}

/** Reaction to whatever the ledger of a child is drawn from. */
export async function followFacts(act: Act, { personId }: HistoryEvent): Promise<void> {
  if (personId !== undefined) await keepLedger(act, [personId])
}

/** A corrected birth date moves every window of the child. */
export async function moveWindows(act: Act, personId: string, bornOn: LocalDate): Promise<void> {
  await moveBirth(act, personId, bornOn)
  await keepLedger(act, [personId])
}
