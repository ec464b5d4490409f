import { abilitation } from '#capabilities/abilitation/capability.ts'
import { createAccess } from '#capabilities/access/create-access.ts'
import { choosePostPage } from '#capabilities/access/web/choose-post.page.tsx'
import { aids } from '#capabilities/aids/capability.ts'
import { createAudit } from '#capabilities/audit/create-audit.ts'
import { channels } from '#capabilities/channels/capability.ts'
import { createComplaints } from '#capabilities/complaints/create-complaints.ts'
import { consultation } from '#capabilities/consultation/capability.ts'
import { createCorrections } from '#capabilities/corrections/create-corrections.ts'
import { createDataRights } from '#capabilities/data-rights/create-data-rights.ts'
import { entitlements } from '#capabilities/entitlements/capability.ts'
import { createExceptionalAccess } from '#capabilities/exceptional-access/create-exceptional-access.ts'
import { familySupport } from '#capabilities/family-support/capability.ts'
import { field } from '#capabilities/field/capability.ts'
import { finder } from '#capabilities/finder/capability.ts'
import { handOver } from '#capabilities/hand-over/capability.ts'
import {
  comeOfAgeFirst,
  followClosedProgramme,
  followBirthDate as moveMajority,
} from '#capabilities/hand-over/index.ts'
import { homeHelp } from '#capabilities/home-help/capability.ts'
import { instruments } from '#capabilities/instruments/capability.ts'
import { kiosk } from '#capabilities/kiosk/capability.ts'
import { createLegalBase } from '#capabilities/legal-base/create-legal-base.ts'
import { library } from '#capabilities/library/capability.ts'
import { network } from '#capabilities/network/capability.ts'
import { norms } from '#capabilities/norms/capability.ts'
import { createNotices } from '#capabilities/notices/create-notices.ts'
import { createOrganisationSignIn } from '#capabilities/organisation-sign-in/create-organisation-sign-in.ts'
import { hasOrganisationWays } from '#capabilities/organisation-sign-in/read/organisations.ts'
import { outreach } from '#capabilities/outreach/capability.ts'
import {
  FOLLOWED,
  followNotice,
  followRequest,
  followRequests,
  NOTIFIED,
} from '#capabilities/outreach/index.ts'
import { createPath } from '#capabilities/path/create-path.ts'
import { placement } from '#capabilities/placement/capability.ts'
import { followSatisfied } from '#capabilities/placement/index.ts'
import { programme } from '#capabilities/programme/capability.ts'
import { followDirections } from '#capabilities/programme/index.ts'
import { provision } from '#capabilities/provision/capability.ts'
import { questions } from '#capabilities/questions/capability.ts'
import { reassignment } from '#capabilities/reassignment/capability.ts'
import { registry } from '#capabilities/registry/capability.ts'
import { STANDING_EVENTS } from '#capabilities/registry/index.ts'
import { screening } from '#capabilities/screening/capability.ts'
import {
  followBirthDate,
  followConsent,
  followExamination,
  followFacts,
  followRegistration,
} from '#capabilities/screening/index.ts'
import { services } from '#capabilities/services/capability.ts'
import { DIRECTION_OVER, followEndOfDirection } from '#capabilities/services/index.ts'
import { signLanguage } from '#capabilities/sign-language/capability.ts'
import { createSigning } from '#capabilities/signing/create-signing.ts'
import { staff } from '#capabilities/staff/capability.ts'
import { statistics } from '#capabilities/statistics/capability.ts'
import { substitution } from '#capabilities/substitution/capability.ts'
import { vault } from '#capabilities/vault/capability.ts'
import { createWatch } from '#capabilities/watch/create-watch.ts'
import { withdrawals } from '#capabilities/withdrawals/capability.ts'
import { followStoppedPaper, followWithdrawnConsent } from '#capabilities/withdrawals/index.ts'
import type { Capability } from '#platform/module.ts'
import type { Reaction } from '#platform/use-case/make-act.ts'

/** The capabilities that hold cases and registers, in the order of the child's path. */
const KEEPERS: readonly Capability[] = [
  registry,
  network,
  finder,
  entitlements,
  screening,
  consultation,
  programme,
  services,
  placement,
]

const PARTS: readonly Capability[] = [
  ...KEEPERS,
  handOver,
  abilitation,
  instruments,
  norms,
  signLanguage,
  staff,
  library,
  provision,
  field,
  createNotices(() => CAPABILITIES),
  createWatch(() => CAPABILITIES),
  withdrawals,
  createCorrections(KEEPERS),
  createComplaints(KEEPERS),
  questions,
  familySupport,
  homeHelp,
  aids,
  createExceptionalAccess(() => CAPABILITIES),
  createDataRights(() => CAPABILITIES),
  createSigning(() => CAPABILITIES),
  createAudit(() => CAPABILITIES),
  substitution,
  reassignment,
  channels,
  outreach,
  kiosk,
  createLegalBase(() => CAPABILITIES),
]

/** Every capability of this server. Some word or list the use cases of all: they are given the list to ask later. */
export const CAPABILITIES: readonly Capability[] = [
  createAccess({ hasOrganisations: hasOrganisationWays }),
  createOrganisationSignIn(choosePostPage),
  createPath(PARTS),
  ...PARTS,
  statistics,
  vault,
]

/** What happens in one capability because of an event in another, in the same transaction. */
export const REACTIONS: readonly Reaction[] = [
  { on: 'registry.consent-expired', run: comeOfAgeFirst },
  ...STANDING_EVENTS.flatMap((on) => [
    { on, run: followConsent },
    { on, run: followDirections },
  ]),
  ...DIRECTION_OVER.map((on) => ({ on, run: followEndOfDirection })),
  { on: 'consultation.session-held', run: followExamination },
  { on: 'registry.corrected', run: followBirthDate },
  { on: 'registry.corrected', run: moveMajority },
  { on: 'programme.closed', run: followClosedProgramme },
  { on: 'registry.child-registered', run: followRegistration },
  ...['screening.result-recorded', 'registry.records-merged', 'registry.records-parted'].map((on) => ({
    on,
    run: followFacts,
  })),
  { on: 'screening.referral-withdrawn', run: followStoppedPaper },
  { on: 'programme.direction-withdrawn', run: followStoppedPaper },
  { on: 'registry.consent-withdrawn', run: followWithdrawnConsent },
  ...FOLLOWED.map((on) => ({ on, run: followRequest, runAll: followRequests })),
  { on: NOTIFIED, run: followNotice },
  { on: 'complaints.answered', run: followSatisfied },
]
