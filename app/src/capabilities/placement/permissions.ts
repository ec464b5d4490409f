import { allow, type Permission } from '#platform/access/permission.ts'
import type { Role } from '#platform/access/roles.ts'
import { ACTS } from './domain/citations.ts'

const own: readonly Role[] = ['recipient', 'representative']
const department: readonly Role[] = ['ed-specialist', 'ed-head']
const social: readonly Role[] = [...department, 'social-worker']

/** Who may do what in placement, how far, and on what ground. */
export const permissions: readonly Permission[] = [
  ...allow('placement.recognise-need', social, 'territory', ACTS.applicants),
  ...allow('placement.apply', own, 'own-person', ACTS.application),
  ...allow('placement.apply', department, 'territory', ACTS.application),
  ...allow('placement.petition', ['medical-organisation'], 'own-organisation', ACTS.application),
  ...allow('placement.accept-package', department, 'territory', ACTS.eSobes),
  ...allow('placement.return-package', department, 'territory', ACTS.eSobes),
  ...allow('placement.resubmit', own, 'own-person', ACTS.applicants),
  ...allow('placement.resubmit', ['ed-specialist'], 'territory', ACTS.applicants),
  ...allow('placement.resubmit', ['medical-organisation'], 'own-organisation', ACTS.applicants),
  ...allow('placement.retry-look-ups', department, 'territory', ACTS.applicants),
  ...allow('placement.substitute-look-up', ['ed-head'], 'territory', ACTS.gatewayDown),
  ...allow('placement.decide', ['leb-decision-maker'], 'territory', ACTS.placement),
  ...allow('placement.notify', social, 'territory', ACTS.placement),
  ...allow('placement.confirm-receipt', own, 'own-person', ACTS.placement),
  ...allow('placement.confirm-receipt', social, 'territory', ACTS.startsReading),
  ...allow('placement.choose', own, 'own-person', ACTS.placement),
  ...allow('placement.join-queue', own, 'own-person', ACTS.placement),
  ...allow('placement.leave-queue', own, 'own-person', ACTS.silentConsequences),
  ...allow('placement.defer-arrival', own, 'own-person', ACTS.placement),
  ...allow('placement.place-by-court-act', ['leb-decision-maker'], 'territory', ACTS.noSeparation),
  ...allow('placement.accept-late-notice', ['io-registrar'], 'own-organisation', ACTS.startsReading),
  ...allow('placement.record-arrival', ['io-registrar'], 'own-organisation', ACTS.referral),
  ...allow('placement.record-breach', ['io-registrar'], 'own-organisation', ACTS.breaches),
  ...allow('placement.record-absence', ['io-registrar'], 'own-organisation', ACTS.absence),
  ...allow('placement.record-capacity-limit', ['io-registrar'], 'own-organisation', ACTS.limitedCapacity),
  ...allow('placement.lift-capacity-limit', department, 'territory', ACTS.limitedCapacity),
  ...allow('placement.discharge', ['io-registrar'], 'own-organisation', ACTS.discharge),
  ...allow('placement.restore', ['io-registrar'], 'own-organisation', ACTS.absence),
  ...allow('placement.set-capacity', ['io-registrar'], 'own-organisation', ACTS.scope),
  ...allow('placement.request', own, 'own-person', ACTS.placement),
  ...allow('placement.request', ['medical-organisation', 'io-registrar'], 'own-organisation', ACTS.placement),
  ...allow('placement.request', [...social, 'leb-decision-maker'], 'territory', ACTS.placement),
  ...allow('placement.requests', own, 'own-person', ACTS.placement),
  ...allow(
    'placement.requests',
    ['medical-organisation', 'io-registrar'],
    'own-organisation',
    ACTS.placement,
  ),
  ...allow('placement.requests', [...social, 'leb-decision-maker'], 'territory', ACTS.placement),
  ...allow('placement.organisations', own, 'own-person', ACTS.placement),
  ...allow('placement.organisations', [...social, 'leb-decision-maker'], 'territory', ACTS.placement),
  ...allow('placement.queue', own, 'own-person', ACTS.placement),
  ...allow('placement.queue', ['io-registrar'], 'own-organisation', ACTS.placement),
  ...allow('placement.queue', [...social, 'leb-decision-maker'], 'territory', ACTS.placement),
  ...allow('placement.statistics', ['io-registrar'], 'own-organisation', ACTS.placement),
  ...allow('placement.statistics', [...social, 'leb-decision-maker'], 'territory', ACTS.placement),
]
