import type { Capability } from '#platform/module.ts'
import { permissions } from './permissions.ts'
import { states } from './states.ts'
import { closeLapsed } from './use-cases/close-lapsed.ts'
import { beginAskedByWord, beginHelp, endHelp, listCalls, showHelp } from './use-cases/give-help.ts'
import { askHelp, declineHelp, listMyHelp } from './use-cases/own-help.ts'
import { listOwnTerminals, markTerminal, switchOwnTerminal } from './use-cases/terminals.ts'
import { beginAction, callsPage, helpPage, signAction } from './web/calls.page.tsx'
import { messages } from './web/messages.ts'
import { myHelpPage } from './web/my-help.page.tsx'
import { pathPart } from './web/path-part.ts'
import { askHelpAction, declineHelpAction, startPage } from './web/start.page.tsx'
import { beginByWordAction, markAction, switchAction, terminalsPage } from './web/terminals.page.tsx'

/** Terminals of the self-service sector: the start screen, the help of a consultant, and which terminals there are. */
export const kiosk: Capability = {
  name: 'kiosk',
  useCases: [
    markTerminal,
    listOwnTerminals,
    switchOwnTerminal,
    listCalls,
    showHelp,
    beginHelp,
    beginAskedByWord,
    endHelp,
    askHelp,
    declineHelp,
    listMyHelp,
  ],
  permissions,
  states,
  pages: [startPage, terminalsPage, callsPage, helpPage, myHelpPage],
  actions: [
    markAction,
    switchAction,
    beginByWordAction,
    beginAction,
    signAction,
    askHelpAction,
    declineHelpAction,
  ],
  messages,
  daily: [{ name: 'kiosk.close-lapsed', run: closeLapsed }],
  path: pathPart,
}
