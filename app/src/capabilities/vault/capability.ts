import type { Capability } from '#platform/module.ts'
import { permissions } from './permissions.ts'
import { rotate } from './use-cases/rotate.ts'
import { messages } from './web/messages.ts'

/** The change of the key that seals the keys of the children. */
export const vault: Capability = {
  name: 'vault',
  useCases: [rotate],
  permissions,
  pages: [],
  actions: [],
  messages,
}
