import { cite } from '@tirek/law'
import { allow } from '#platform/access/permission.ts'
import { SIGN_IN_ROLES } from '#platform/access/roles.ts'
import type { Capability } from '#platform/module.ts'
import { whoAmI } from './use-cases/who-am-i.ts'
import { galleryPage } from './web/gallery.page.tsx'
import { messages } from './web/messages.ts'
import { modesPage } from './web/modes.page.tsx'
import { sandboxPage } from './web/sandbox.page.tsx'
import { signInPage } from './web/sign-in.page.tsx'

/** Sign-in for the sandbox, the vision modes, the sandbox clock. Real sign-in comes through the same sessions. */
export const access: Capability = {
  name: 'access',
  useCases: [whoAmI],
  permissions: allow('access.who-am-i', [...SIGN_IN_ROLES, 'public'], 'self', cite('law-343', 'art-16-2')),
  pages: [signInPage, modesPage, sandboxPage, galleryPage],
  actions: [],
  messages,
}
