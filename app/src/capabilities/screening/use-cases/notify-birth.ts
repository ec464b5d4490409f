import { type LocalDate, ok, type Result } from '@tirek/kernel'
import { mayEnterRiskGroup } from '@tirek/law'
import { z } from 'zod'
import type { Organisation } from '#capabilities/network/index.ts'
import { findPerson } from '#capabilities/registry/index.ts'
import { addParty } from '#platform/access/party.ts'
import type { Act } from '#platform/use-case/act.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { type BirthNotification, gestationOf, isAhead, isSameBirth } from '../domain/notification.ts'
import { findNotification } from '../read/notifications.ts'
import { insertNotification } from '../store/notifications.ts'
import { fillIn } from '../store/programme.ts'
import { enrol } from './enrol.ts'
import { type FiledBirth, filedBirth as input } from './filed-birth.ts'
import { filingOrganisation } from './filing-organisation.ts'
import { keepLedger } from './keep-ledger.ts'
import { findNewborn, findOrRegisterMother } from './newborn.ts'

async function notifyingOrganisation(act: Act): Promise<Result<Organisation, Refusal>> {
  const organisation = await filingOrganisation(act)
  if (!organisation.ok || organisation.value.kind === 'obstetric-provider') return organisation
  return refuse('screening.not-obstetric', { status: 'forbidden', cite: [ACTS.procedure] })
}

function checkDay(act: Act, bornOn: LocalDate): Result<void, Refusal> {
  if (isAhead(bornOn, act.today))
    return refuse('screening.birth-day', {
      status: 'invalid',
      fields: [{ path: 'bornOn', code: 'future-date' }],
    })
  const decision = mayEnterRiskGroup(bornOn, act.today)
  if (decision.kind !== 'refused') return ok(undefined)
  return refuse('screening.over-screening-age', {
    cite: [...decision.reasons.map((reason) => reason.cite), ACTS.screening],
    fields: [{ path: 'bornOn', code: 'over-screening-age' }],
  })
}

interface Notified {
  readonly notificationId: string
  readonly childId: string
  readonly matched: 'new' | 'found' | 'duplicate'
}

/** The same number a second time is the same notification; for another birth it is a mistake. */
function again(known: BirthNotification, filed: FiledBirth): Result<Notified, Refusal> {
  const { bornOn, birthOrder = 1 } = filed
  if (isSameBirth(known, { bornOn, birthOrder }))
    return ok({ notificationId: known.id, childId: known.personId, matched: 'duplicate' })
  return refuse('screening.number-used', {
    status: 'invalid',
    fields: [{ path: 'number', code: 'number-used' }],
  })
}

/** The parts of the file that the obstetric provider works with. */
const OPENED = ['registry', 'screening', 'referral'] as const

async function join(
  act: Act,
  filed: FiledBirth,
  one: Pick<BirthNotification, 'personId' | 'organisationId' | 'region'>,
): Promise<string> {
  const id = act.newId()
  const { personId, organisationId, region } = one
  const gestationDays = gestationOf(filed.gestationWeeks, filed.gestationDays ?? 0)
  await addParty(act.db, {
    region,
    personId,
    partyId: organisationId,
    kind: 'organisation',
    relation: 'birth-notification',
    classes: OPENED,
    since: act.today,
  })
  const { number, bornOn, birthOrder = 1 } = filed
  await insertNotification(act, {
    ...one,
    id,
    number,
    bornOn,
    birthOrder,
    gestationDays,
    notifiedOn: act.today,
  })
  await act.asSystem(async () => {
    const child = await findPerson(act.db, personId)
    if (child !== undefined) await enrol(act, child, organisationId)
    await fillIn(act, personId, { bornOn, organisationId, gestationDays })
  })
  await keepLedger(act, [personId])
  return id
}

/** Notes a birth: the newborn stands in the register under its mother, and in the denominator of screening from its day. */
export const notifyBirth = command({
  name: 'screening.notify-birth',
  title: { kk: 'Туу туралы хабарлау', ru: 'Сообщить о рождении', en: 'Notify a birth' },
  basis: [ACTS.procedure, ACTS.infants],
  input,
  output: z.object({
    notificationId: z.uuid(),
    childId: z.uuid(),
    matched: z.enum(['new', 'found', 'duplicate']),
  }),
  looksUp: ({ motherIin }) => motherIin !== undefined,
  run: async (act, given) => {
    const organisation = await notifyingOrganisation(act)
    if (!organisation.ok) return organisation
    const { id: organisationId, region } = organisation.value
    const filed: FiledBirth = { ...given, region }

    const known = await findNotification(act.db, organisationId, given.number)
    if (known !== undefined) return again(known, filed)
    const day = checkDay(act, given.bornOn)
    if (!day.ok) return day
    const mother = await findOrRegisterMother(act, filed)
    if (!mother.ok) return mother
    const child = await findNewborn(act, filed, mother.value)
    if (!child.ok) return child

    const { personId, region: childRegion, isNew } = child.value
    const matched: Notified['matched'] = isNew ? 'new' : 'found'
    const notificationId = await join(act, filed, { personId, organisationId, region: childRegion })
    await act.record({
      name: 'screening.birth-notified',
      region: childRegion,
      personId,
      subject: { kind: 'notification', id: notificationId },
      data: { isNew },
      cite: [ACTS.procedure],
    })
    return ok({ notificationId, childId: personId, matched })
  },
})
