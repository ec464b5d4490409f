import type { Capability } from '#platform/module.ts'
import { deadlineHandlers, outboxHandlers } from './jobs/handlers.ts'
import { permissions } from './permissions.ts'
import { states } from './states.ts'
import { askEmergency } from './use-cases/ask-emergency.ts'
import { countEmergencies } from './use-cases/count-emergencies.ts'
import { approveWishOf, refuseWish, withdrawWish } from './use-cases/decide-wish.ts'
import { endEmergency } from './use-cases/end-emergency.ts'
import { listOpenings } from './use-cases/list-openings.ts'
import { listReviews } from './use-cases/list-reviews.ts'
import { myEmergencies } from './use-cases/my-emergencies.ts'
import { reviewEmergency, showReviewOf } from './use-cases/review-emergency.ts'
import { listWishesOf, showWishOf } from './use-cases/show-wishes.ts'
import { approvalRoutes } from './web/approval.page.tsx'
import { approvalsPage } from './web/approvals.page.tsx'
import { askEmergencyAction, askEmergencyPage } from './web/ask-emergency.page.tsx'
import { emergenciesPage } from './web/emergencies.page.tsx'
import { endEmergencyAction, endEmergencyPage } from './web/end-emergency.page.tsx'
import { messages } from './web/messages.ts'
import { pathPart } from './web/path-part.ts'
import { reviewRoutes } from './web/review.page.tsx'
import { reviewsPage } from './web/reviews.page.tsx'
import { finderOf, wishWordsOf } from './wish-words.ts'

/**
 * Rights out of the ordinary: a file opened in an emergency, and acts that take two people. It is made from the other
 * capabilities, whose use cases it names to those who review and carries out when the second person approves.
 */
export function createExceptionalAccess(others: () => readonly Capability[]): Capability {
  const words = wishWordsOf(others)
  const showReview = showReviewOf(words.title)
  const { reviewPage, reviewAction } = reviewRoutes(showReview)
  const listWishes = listWishesOf(words)
  const showWish = showWishOf(words)
  const approveWish = approveWishOf(finderOf(others))
  const wish = approvalRoutes(showWish, approveWish)

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
      listWishes,
      showWish,
      approveWish,
      refuseWish,
      withdrawWish,
    ],
    permissions,
    states,
    pages: [
      emergenciesPage,
      askEmergencyPage,
      endEmergencyPage,
      reviewsPage,
      reviewPage,
      approvalsPage(listWishes),
      ...wish.pages,
    ],
    actions: [askEmergencyAction, endEmergencyAction, reviewAction, ...wish.actions],
    messages,
    deadlines: deadlineHandlers,
    outbox: outboxHandlers,
    path: pathPart,
  }
}
