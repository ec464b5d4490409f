import type { Capability } from '#platform/module.ts'
import { watch } from './jobs/watch.ts'
import { permissions } from './permissions.ts'
import { states } from './states.ts'
import { SEALED } from './store/sealed.ts'
import { showCatalogue } from './use-cases/catalogue.ts'
import { cancelMeeting, substitute } from './use-cases/changes.ts'
import { childServices } from './use-cases/child-services.ts'
import { showDesk } from './use-cases/desk.ts'
import { finishOrder, stopOrder } from './use-cases/end-order.ts'
import { showFigures } from './use-cases/figures.ts'
import { recordNeeds, recordPlan } from './use-cases/means.ts'
import { orderService } from './use-cases/order-service.ts'
import { cancelByFamily, correctSession, recordSession, recordSessions } from './use-cases/record-sessions.ts'
import { giveSeat, takeSeat } from './use-cases/seats.ts'
import { nameCoordinator, severeCare } from './use-cases/severe-care.ts'
import { showOrder, showSession } from './use-cases/show-order.ts'
import { openSlot } from './use-cases/slots.ts'
import { childWeek, showMeeting, showTimetable } from './use-cases/weeks.ts'
import { messages } from './web/messages.ts'
import { pathPart } from './web/path-part.ts'
import { actions, pages } from './web/routes.ts'

/** Services: what is ordered for a child, when it meets, what was given, and what is owed. */
export const services: Capability = {
  name: 'services',
  useCases: [
    showCatalogue,
    orderService,
    recordNeeds,
    recordPlan,
    finishOrder,
    stopOrder,
    openSlot,
    giveSeat,
    takeSeat,
    substitute,
    cancelMeeting,
    recordSessions,
    recordSession,
    correctSession,
    cancelByFamily,
    showDesk,
    showOrder,
    showSession,
    showTimetable,
    showMeeting,
    childServices,
    childWeek,
    showFigures,
    severeCare,
    nameCoordinator,
  ],
  permissions,
  states,
  pages,
  actions,
  messages,
  path: pathPart,
  sealed: SEALED,
  watch,
}
