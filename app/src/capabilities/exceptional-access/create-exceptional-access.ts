import { type Lang, localize } from '@tirek/kernel'
import type { Capability } from '#platform/module.ts'
import { deadlineHandlers, outboxHandlers } from './jobs/handlers.ts'
import { permissions } from './permissions.ts'
import { askEmergency } from './use-cases/ask-emergency.ts'
import { countEmergencies } from './use-cases/count-emergencies.ts'
import { endEmergency } from './use-cases/end-emergency.ts'
import { listOpenings } from './use-cases/list-openings.ts'
import { listReviews } from './use-cases/list-reviews.ts'
import { myEmergencies } from './use-cases/my-emergencies.ts'
import { reviewEmergency, showReviewOf } from './use-cases/review-emergency.ts'
import { askEmergencyAction, askEmergencyPage } from './web/ask-emergency.page.tsx'
import { emergenciesPage } from './web/emergencies.page.tsx'
import { endEmergencyAction, endEmergencyPage } from './web/end-emergency.page.tsx'
import { messages } from './web/messages.ts'
import { pathPart } from './web/path-part.ts'
import { reviewRoutes } from './web/review.page.tsx'
import { reviewsPage } from './web/reviews.page.tsx'

/**
 * Rights out of the ordinary: a file opened in an emergency. It is made from the other capabilities, whose use cases
 * it names to those who review.
 */
export function createExceptionalAccess(others: () => readonly Capability[]): Capability {
  const titleOf = (name: string, lang: Lang) => {
    const found = others()
      .flatMap((one) => one.useCases)
      .find((one) => one.name === name)
    return found === undefined ? name : localize(found.title, lang)
  }
  const showReview = showReviewOf(titleOf)
  const { reviewPage, reviewAction } = reviewRoutes(showReview)

  return {
    name: 'exceptional-access',
    useCases: [
      askEmergency,
      endEmergency,
      myEmergencies,
      listOpenings,
      listReviews,
      showReview,
      reviewEmergency,
      countEmergencies,
    ],
    permissions,
    pages: [emergenciesPage, askEmergencyPage, endEmergencyPage, reviewsPage, reviewPage],
    actions: [askEmergencyAction, endEmergencyAction, reviewAction],
    messages,
    deadlines: deadlineHandlers,
    outbox: outboxHandlers,
    path: pathPart,
  }
}
