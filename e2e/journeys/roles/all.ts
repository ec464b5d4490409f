import { aidDesks, aidOfFamily } from './aids.ts'
import { homeHelp, olderChild, parent, questionsDesk, socialWorker } from './families.ts'
import { clinicNurse, maternityNurse } from './nurse.ts'
import { handOverList, healthAuthority, watchOfficial } from './officials.ts'
import { head, registrar, specialist } from './pmpc.ts'
import { approval, programmeAuthor } from './programme.ts'
import { coordinator, provider } from './services.ts'
import type { RoleJourney } from './walk.ts'

/** Every post whose day is walked, in the order in which a child meets them. */
export const ROLE_JOURNEYS: readonly RoleJourney[] = [
  maternityNurse,
  clinicNurse,
  parent,
  registrar,
  specialist,
  head,
  programmeAuthor,
  approval,
  provider,
  coordinator,
  questionsDesk,
  socialWorker,
  homeHelp,
  aidOfFamily,
  aidDesks,
  watchOfficial,
  healthAuthority,
  handOverList,
  olderChild,
]
