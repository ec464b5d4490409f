import { findOrganisation } from '#capabilities/network/index.ts'
import type { OpenDeadline } from '#platform/deadlines/deadlines.ts'
import type { Act } from '#platform/use-case/act.ts'
import { BY_SUPERIOR, isComplaintEvent } from '../domain/complaint.ts'
import { nextAbove } from '../domain/route.ts'
import { findComplaint } from '../read/complaints.ts'
import { markEscalated } from '../store/complaints.ts'
import { deskOf } from './desks.ts'
import { eventOf } from './events.ts'
import { tellComplainant } from './tell-complainant.ts'

/** The term of an answer is over without one: the complaint lies on the desk above as well. */
export async function escalate(act: Act, { subjectId, dueOn }: OpenDeadline): Promise<void> {
  const complaint = await findComplaint(act.db, subjectId)
  if (complaint === undefined || !isComplaintEvent('answer', complaint.state)) return

  const { addresseeId, region, organisationId } = complaint
  const addressee = addresseeId === undefined ? undefined : await findOrganisation(act.db, addresseeId)
  const route = nextAbove(addressee)
  const above =
    route === undefined
      ? { desks: [], isAtCentre: true }
      : await deskOf(act, route, { region, organisationId })
  await markEscalated(act, complaint, above)
  const [cite = BY_SUPERIOR] = route?.cite ?? complaint.routeCite
  await tellComplainant(act, complaint, { name: 'overdue', cite })
  await act.record({
    name: 'complaints.overdue',
    ...eventOf(complaint, route?.cite ?? complaint.routeCite, { due: dueOn }),
  })
}
