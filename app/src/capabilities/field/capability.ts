import type { Capability } from '#platform/module.ts'
import { permissions } from './permissions.ts'
import { states } from './states.ts'
import { SEALED } from './store/records.ts'
import { showBundle } from './use-cases/bundle.ts'
import { deliver } from './use-cases/deliver.ts'
import { contact, enrol, showDevices, wipe } from './use-cases/devices.ts'
import { settle, showRecord, showRecords } from './use-cases/settle.ts'
import { devicePage, wipeAction } from './web/device.page.tsx'
import { fieldPage } from './web/field.page.tsx'
import { messages } from './web/messages.ts'
import { recordPage, settleAction } from './web/record.page.tsx'
import { pathPart } from './web/work.ts'

/** Screening where there is no network: telephones, what they take along, and what they bring back. */
export const field: Capability = {
  name: 'field',
  useCases: [enrol, contact, showBundle, deliver, showRecords, showRecord, settle, showDevices, wipe],
  permissions,
  states,
  pages: [fieldPage, recordPage, devicePage],
  actions: [settleAction, wipeAction],
  messages,
  path: pathPart,
  sealed: SEALED,
}
