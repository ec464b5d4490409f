import type { Capability } from '#platform/module.ts'
import { outboxHandlers } from './jobs/send.ts'
import { permissions } from './permissions.ts'
import { chooseOf, proveEmail, showChoice } from './use-cases/choose.ts'
import { markNoticesRead } from './use-cases/mark-read.ts'
import { noticesOfPerson } from './use-cases/of-person.ts'
import { choiceRoutes } from './web/choice.page.tsx'
import { messages } from './web/messages.ts'
import { ofPersonRoutes } from './web/of-person.page.tsx'
import { pathPart } from './web/path-part.ts'
import { wordsOf } from './web/words.ts'

/** What families are told, in the system and by the ways each adult has chosen; the words are those of the other capabilities. */
export function createNotices(
  capabilities: () => readonly Pick<Capability, 'name' | 'messages'>[],
): Capability {
  const words = wordsOf(capabilities)
  const list = noticesOfPerson(words)
  const choose = chooseOf(words)
  const told = ofPersonRoutes(list)
  const choice = choiceRoutes(choose)
  return {
    name: 'notices',
    useCases: [list, markNoticesRead, showChoice, choose, proveEmail],
    permissions,
    pages: [told.page, ...choice.pages],
    actions: [told.read, ...choice.actions],
    messages,
    outbox: outboxHandlers(words),
    path: pathPart(words),
  }
}
