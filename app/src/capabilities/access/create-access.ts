import { cite } from '@tirek/law'
import { allow } from '#platform/access/permission.ts'
import { SIGN_IN_ROLES } from '#platform/access/roles.ts'
import type { Capability } from '#platform/module.ts'
import { askEdsChallenge } from './use-cases/ask-eds-challenge.ts'
import { closeAccount } from './use-cases/close-account.ts'
import { listAccounts } from './use-cases/list-accounts.ts'
import { openAccount } from './use-cases/open-account.ts'
import { addPasskey, askNewPasskey, removeOwnPasskey } from './use-cases/own-passkeys.ts'
import { draftPassword, ownWays, removeOwnPassword, setOwnPassword } from './use-cases/own-password.ts'
import { endOneSession, endOthers, ownSessions, readOwnNotices } from './use-cases/own-sessions.ts'
import { recordAccountHolder } from './use-cases/record-account-holder.ts'
import { recordOrganisationBin } from './use-cases/record-organisation-bin.ts'
import { signInByEds } from './use-cases/sign-in-by-eds.ts'
import { askPasskeyChallenge, signInByPasskey } from './use-cases/sign-in-by-passkey.ts'
import { signInByPassword } from './use-cases/sign-in-by-password.ts'
import { WAYS } from './use-cases/way-basis.ts'
import { whoAmI } from './use-cases/who-am-i.ts'
import { accountsPage } from './web/accounts.page.tsx'
import { choosePostPage } from './web/choose-post.page.tsx'
import { closeAccountAction, closeAccountPage } from './web/close-account.page.tsx'
import { edsPage, edsProofPage } from './web/eds.page.tsx'
import {
  challengeFile,
  edsAction,
  edsProofAction,
  sampleAction,
  sampleProofAction,
} from './web/eds.routes.ts'
import { galleryPage } from './web/gallery.page.tsx'
import { messages } from './web/messages.ts'
import { modesPage } from './web/modes.page.tsx'
import { openAccountAction, openAccountPage } from './web/open-account.page.tsx'
import {
  addPasskeyAction,
  addPasskeyPage,
  passkeyAction,
  passkeyPage,
  passkeyProofAction,
  passkeyProofPage,
} from './web/passkey.page.tsx'
import { passwordAction, passwordPage, passwordProofAction, passwordProofPage } from './web/password.page.tsx'
import { proveAgainPage, provedPage } from './web/prove-again.page.tsx'
import { sandboxPage } from './web/sandbox.page.tsx'
import { sessionActions, sessionsPage } from './web/sessions.page.tsx'
import { setPasswordAction, setPasswordPage } from './web/set-password.page.tsx'
import { type OtherWays, signInPageOf } from './web/sign-in.page.tsx'
import { wayActions, waysPage } from './web/ways.page.tsx'

/** What everybody does with the own sessions and ways to sign in. */
const OWN_WAYS = [
  ownSessions,
  endOneSession,
  endOthers,
  readOwnNotices,
  ownWays,
  askNewPasskey,
  addPasskey,
  removeOwnPasskey,
  draftPassword,
  setOwnPassword,
  removeOwnPassword,
]

const WAY_PAGES = [
  passkeyPage,
  passkeyProofPage,
  addPasskeyPage,
  passwordPage,
  passwordProofPage,
  setPasswordPage,
  waysPage,
  sessionsPage,
]

const WAY_ACTIONS = [
  passkeyAction,
  passkeyProofAction,
  addPasskeyAction,
  passwordAction,
  passwordProofAction,
  setPasswordAction,
  ...wayActions,
  ...sessionActions,
]

const everyone = [...SIGN_IN_ROLES, 'public'] as const

const access: Capability = {
  name: 'access',
  useCases: [
    whoAmI,
    askEdsChallenge,
    signInByEds,
    openAccount,
    closeAccount,
    listAccounts,
    recordAccountHolder,
    recordOrganisationBin,
    askPasskeyChallenge,
    signInByPasskey,
    signInByPassword,
    ...OWN_WAYS,
  ],
  permissions: [
    ...allow('access.who-am-i', everyone, 'self', cite('law-343', 'art-16-2')),
    ...allow('access.ask-eds-challenge', everyone, 'self', cite('order-263', 'p-7')),
    ...allow('access.sign-in-by-eds', everyone, 'self', cite('order-263', 'p-7')),
    ...[askPasskeyChallenge, signInByPasskey, signInByPassword].flatMap(({ name }) =>
      allow(name, everyone, 'self', WAYS),
    ),
    ...OWN_WAYS.flatMap(({ name }) => allow(name, SIGN_IN_ROLES, 'self', WAYS)),
    // Of two administrators one asks and the other opens or closes; the operator at the command line needs nobody.
    ...allow('access.open-account', ['system', 'administrator'], 'any', cite('order-263', 'p-7')),
    ...allow('access.close-account', ['system', 'administrator'], 'any', cite('order-263', 'p-7')),
    ...allow('access.accounts', ['administrator'], 'any', cite('order-263', 'p-7')),
    // Only the operator says whose an account is.
    ...allow('access.record-account-holder', ['system'], 'any', cite('order-263', 'p-7')),
    ...allow('access.record-organisation-bin', ['system'], 'any', cite('order-263', 'p-7')),
  ],
  pages: [
    edsPage,
    proveAgainPage,
    provedPage,
    edsProofPage,
    ...WAY_PAGES,
    choosePostPage,
    modesPage,
    sandboxPage,
    galleryPage,
    accountsPage,
    openAccountPage,
    closeAccountPage,
  ],
  actions: [
    edsAction,
    sampleAction,
    edsProofAction,
    sampleProofAction,
    ...WAY_ACTIONS,
    openAccountAction,
    closeAccountAction,
  ],
  downloads: [challengeFile],
  messages,
}

/**
 * Sign-in for the sandbox, the vision modes, the sandbox clock. Real sign-in comes through the same sessions; `ways` are
 * those that other capabilities have.
 */
export function createAccess(ways: OtherWays): Capability {
  return { ...access, pages: [signInPageOf(ways), ...access.pages] }
}
