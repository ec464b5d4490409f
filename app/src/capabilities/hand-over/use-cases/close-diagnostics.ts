import { endParty, type Party } from '#platform/access/party.ts'
import type { Act } from '#platform/use-case/act.ts'
import { type Diagnostics, isDiagnosticsEvent } from '../domain/diagnostics.ts'
import { listDiagnosticsOf } from '../read/diagnostics.ts'
import { keepTakenBack } from '../store/diagnostics.ts'

/** What the family's request opens to the organisation: the person, and this paper. */
const OPENED: readonly string[] = ['registry', 'direction']

/** The organisation as a party: it sees its own paper alone, as the receiver of a direction does. */
export function partyOf(
  {
    id,
    region,
    personId,
    organisationId,
  }: Pick<Diagnostics, 'id' | 'region' | 'personId' | 'organisationId'>,
  since: Party['since'],
): Party {
  const relation = `direction:${id}`
  return { region, personId, partyId: organisationId, kind: 'organisation', relation, classes: OPENED, since }
}

/** The file is closed to the organisation; what was asked and not done is wanted no longer. */
export async function closeOne(act: Act, one: Diagnostics): Promise<void> {
  if (isDiagnosticsEvent('take-back', one.state)) await keepTakenBack(act, one)
  await endParty(act.db, partyOf(one, one.askedOn), act.today)
}

/** At majority the files that diagnostics opened are closed; what was found stays. Runs as the system. */
export async function closeDiagnostics(act: Act, personId: string): Promise<void> {
  for (const one of await listDiagnosticsOf(act, personId)) await closeOne(act, one)
}
