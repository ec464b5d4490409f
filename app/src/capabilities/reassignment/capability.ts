import type { Capability } from '#platform/module.ts'
import { permissions } from './permissions.ts'
import { showCases } from './use-cases/cases.ts'
import { give } from './use-cases/give.ts'
import { givePost, showPost, showPosts } from './use-cases/posts.ts'
import { showWorkload } from './use-cases/workload.ts'
import { casesPage, giveAction } from './web/cases.page.tsx'
import { messages } from './web/messages.ts'
import { pathPart } from './web/path-part.ts'
import { givePostAction, postPage } from './web/post.page.tsx'
import { workloadPage } from './web/workload.page.tsx'

/** Cases are handed over to a colleague for good, and the family is told by name who leads its case now. */
export const reassignment: Capability = {
  name: 'reassignment',
  useCases: [showWorkload, showCases, give, showPosts, showPost, givePost],
  permissions,
  pages: [workloadPage, postPage, casesPage],
  actions: [giveAction, givePostAction],
  messages,
  path: pathPart,
}
