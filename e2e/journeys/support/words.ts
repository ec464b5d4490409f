import type { Lang } from '@tirek/kernel'
import { messages as access } from '../../../app/src/capabilities/access/web/messages.ts'
import { messages as aids } from '../../../app/src/capabilities/aids/web/messages.ts'
import { messages as audit } from '../../../app/src/capabilities/audit/web/messages.ts'
import { messages as complaints } from '../../../app/src/capabilities/complaints/web/messages.ts'
import { messages as consultation } from '../../../app/src/capabilities/consultation/web/messages.ts'
import { messages as corrections } from '../../../app/src/capabilities/corrections/web/messages.ts'
import { messages as rights } from '../../../app/src/capabilities/data-rights/web/messages.ts'
import { messages as emergency } from '../../../app/src/capabilities/exceptional-access/web/messages.ts'
import { messages as family } from '../../../app/src/capabilities/family-support/web/messages.ts'
import { messages as handOver } from '../../../app/src/capabilities/hand-over/web/messages.ts'
import { messages as homeHelp } from '../../../app/src/capabilities/home-help/web/messages.ts'
import { messages as instruments } from '../../../app/src/capabilities/instruments/web/messages.ts'
import { messages as network } from '../../../app/src/capabilities/network/web/messages.ts'
import { messages as notices } from '../../../app/src/capabilities/notices/web/messages.ts'
import { messages as path } from '../../../app/src/capabilities/path/web/messages.ts'
import { messages as placement } from '../../../app/src/capabilities/placement/web/messages.ts'
import { messages as programme } from '../../../app/src/capabilities/programme/web/messages.ts'
import { messages as questions } from '../../../app/src/capabilities/questions/web/messages.ts'
import { messages as registry } from '../../../app/src/capabilities/registry/web/messages.ts'
import { messages as screening } from '../../../app/src/capabilities/screening/web/messages.ts'
import { messages as services } from '../../../app/src/capabilities/services/web/messages.ts'
import { messages as signing } from '../../../app/src/capabilities/signing/web/messages.ts'
import { messages as statistics } from '../../../app/src/capabilities/statistics/web/messages.ts'
import { messages as watch } from '../../../app/src/capabilities/watch/web/messages.ts'
import { messages as withdrawals } from '../../../app/src/capabilities/withdrawals/web/messages.ts'
import { messages as ui } from '../../../app/src/platform/ui/messages.ts'

/** The words of the product in one language: what a person sees is what the driver looks for. */
export function wordsOf(lang: Lang) {
  return {
    access: access.for(lang),
    aids: aids.for(lang),
    audit: audit.for(lang),
    complaints: complaints.for(lang),
    consultation: consultation.for(lang),
    corrections: corrections.for(lang),
    emergency: emergency.for(lang),
    network: network.for(lang),
    path: path.for(lang),
    placement: placement.for(lang),
    programme: programme.for(lang),
    registry: registry.for(lang),
    rights: rights.for(lang),
    screening: screening.for(lang),
    signing: signing.for(lang),
    statistics: statistics.for(lang),
    ui: ui.for(lang),
    family: family.for(lang),
    handOver: handOver.for(lang),
    homeHelp: homeHelp.for(lang),
    instruments: instruments.for(lang),
    notices: notices.for(lang),
    questions: questions.for(lang),
    services: services.for(lang),
    watch: watch.for(lang),
    withdrawals: withdrawals.for(lang),
  }
}

export type Words = ReturnType<typeof wordsOf>

/** Items of the main menu, which is no area of its own. */
export const MENU = {
  kk: { people: 'Адамдар', work: 'Менің жұмысым' },
  ru: { people: 'Люди', work: 'Моя работа' },
  en: { people: 'People', work: 'My work' },
} as const satisfies Record<Lang, object>
