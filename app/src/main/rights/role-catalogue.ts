import type { Role } from '#platform/access/roles.ts'

/** One kind of user that the product was asked for, and how it is met. */
interface AskedRole {
  readonly asked: string
  /** The roles that one signs in with. Empty: nobody signs in so yet. */
  readonly roles: readonly Role[]
  /** What tells several of them apart under one role, or why there is no role. */
  readonly why?: string
}

const BASIS = 'a representation with its basis and document, ended by its own record'
const ANSWERS =
  'answers directions to the own organisation; no part of a file is opened but what the consent names'
const NOTHING_YET = 'the product has no action of this post yet; a role that sees nothing is not made'

/** All forty kinds of users, in the order in which they were asked for. */
export const ASKED_ROLES: readonly AskedRole[] = [
  { asked: 'Parent / LR', roles: ['representative'] },
  { asked: 'Second LR', roles: ['representative'], why: `${BASIS}; an objection is an answer of its own` },
  { asked: 'Child (older)', roles: [], why: 'the own view is recorded with help by those who ask for it' },
  { asked: 'Adult recipient', roles: ['recipient'] },
  { asked: 'Guardian of incapable adult', roles: ['representative'], why: BASIS },
  { asked: 'Obstetric nurse/midwife', roles: ['obstetric-nurse'] },
  { asked: 'PHC doctor (GP, paediatrician), mid-level staff', roles: ['primary-care-doctor'] },
  { asked: 'Consultative-diagnostic specialist', roles: ['diagnostic-specialist'] },
  { asked: 'PMPC registrar', roles: ['pmpc-registrar'] },
  {
    asked: 'PMPC specialist',
    roles: ['pmpc-specialist'],
    why: 'the specialty of the account decides the form',
  },
  { asked: 'PMPC head', roles: ['pmpc-head'] },
  { asked: 'IRP coordinator', roles: ['irp-coordinator'] },
  {
    asked: 'Special-education / rehabilitation / correction-room specialist',
    roles: ['service-specialist'],
    why: 'the organisation of the account decides',
  },
  {
    asked: 'Kindergarten/school head',
    roles: ['education-head'],
    why: 'answers directions to the own organisation; sees what the direction says and nothing of health',
  },
  { asked: 'Vocational consultant', roles: ['service-specialist'], why: ANSWERS },
  { asked: 'MSE specialist', roles: [], why: 'its decisions come as documents that others record' },
  { asked: 'Medical organisation', roles: ['medical-organisation'] },
  { asked: 'Social worker', roles: ['social-worker'] },
  { asked: 'ED specialist', roles: ['ed-specialist'] },
  { asked: 'ED head', roles: ['ed-head'] },
  { asked: 'LEB decision-maker', roles: ['leb-decision-maker'] },
  { asked: 'IO registrar / head', roles: ['io-registrar'] },
  { asked: 'Home-unit head', roles: ['service-specialist'], why: ANSWERS },
  { asked: 'Akimat network planner', roles: ['network-planner'] },
  {
    asked: 'Akim',
    roles: [],
    why: 'the norms and figures are public; decisions on the network are not signed here yet',
  },
  { asked: 'Maslikhat secretary', roles: [], why: NOTHING_YET },
  { asked: 'Health / education / social authority officer', roles: ['authority-officer'] },
  { asked: 'Government approver', roles: [], why: NOTHING_YET },
  { asked: 'State controller (education)', roles: [], why: NOTHING_YET },
  {
    asked: 'Legal editor',
    roles: [],
    why: 'the law is edited as reviewed files of the project, not in the product',
  },
  { asked: 'Benefits consultant', roles: [], why: NOTHING_YET },
  { asked: 'Supplier', roles: ['aids-supplier'], why: 'sees what was ordered and where to bring it' },
  { asked: 'Commission member (169)', roles: ['aids-commission'], why: 'sees what nobody supplies' },
  { asked: 'Researcher', roles: ['public'], why: 'published tables with small cells hidden; no microdata' },
  { asked: 'NGO project lead', roles: [], why: NOTHING_YET },
  { asked: "Deputies' group member", roles: [], why: NOTHING_YET },
  { asked: 'Statistician', roles: ['statistician'] },
  { asked: 'Data-protection officer', roles: ['data-protection-officer'] },
  { asked: 'System administrator', roles: ['administrator'] },
  { asked: 'Public', roles: ['public'] },
]

/** Roles beyond those that were asked for, and why they are there. */
export const ROLES_BEYOND: Readonly<Partial<Record<Role, string>>> = {
  system: 'the worker, imports and the operator at the command line; nobody signs in so',
  'register-keeper': 'decides which records of a region are of one child; sees who they are and nothing else',
  'staff-officer':
    'keeps posts, training and plans of the people of one organisation; no file of a child is open to it',
  'question-officer':
    'answers questions of families for one of the authorities, without their names and files',
  'guardianship-officer': 'takes up signals about the safety of a child, which no other post may read',
}
