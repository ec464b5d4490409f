import type { Action, Page } from '#platform/http/page.ts'
import { answerAction, answerPage } from './answer.page.tsx'
import { childPage } from './child.page.tsx'
import { funnelPage } from './funnel.page.tsx'
import { inboxPage } from './inbox.page.tsx'
import { informAction, informPage } from './inform.page.tsx'
import { instrumentsPage } from './instruments.page.tsx'
import { listsPage } from './lists.page.tsx'
import { packPage } from './pack.page.tsx'
import { referralAction, referralPage } from './referral.page.tsx'
import { resolveAction, resolvePage } from './resolve.page.tsx'
import { resultAction, resultPage } from './result.page.tsx'

/** Pages of screening. */
export const pages: readonly Page[] = [
  listsPage,
  childPage,
  resultPage,
  informPage,
  referralPage,
  resolvePage,
  inboxPage,
  answerPage,
  instrumentsPage,
  packPage,
  funnelPage,
]

/** Forms of screening. */
export const actions: readonly Action[] = [
  resultAction,
  informAction,
  referralAction,
  resolveAction,
  answerAction,
]
