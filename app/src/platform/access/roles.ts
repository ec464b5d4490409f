import type { LocalizedText } from '@tirek/kernel'

/** What a role is: its name and how far it sees (row-level security scope). */
interface RoleInfo {
  readonly name: LocalizedText
  readonly scope: 'system' | 'territory' | 'party'
  /** The parts of a file that the post may see at most (row-level security); '*' is the whole file. */
  readonly classes: readonly string[]
  /** Kind of organisation a sandbox account of this role is given. */
  readonly organisation?: string
  /** Specialty of a sandbox account that was asked for by role alone. */
  readonly sandboxSpecialty?: string
}

/** What a consultation sees of a child that was referred to it. */
const CONSULTATION = ['registry', 'screening', 'referral', 'consultation', 'programme', 'direction'] as const

/** What a clinic sees of a child whom it looks after. */
const CLINIC = ['registry', 'screening', 'referral', 'direction', 'consultation', 'programme'] as const

/** Every role of the system so far (REQUIREMENTS part 5). The key is the public name of the role. */
export const ROLES = {
  system: { name: { kk: 'Жүйе', ru: 'Система', en: 'System' }, scope: 'system', classes: ['*'] },
  public: { name: { kk: 'Келуші', ru: 'Посетитель', en: 'Visitor' }, scope: 'party', classes: [] },
  representative: {
    name: { kk: 'Заңды өкіл', ru: 'Законный представитель', en: 'Legal representative' },
    scope: 'party',
    classes: ['*'],
  },
  recipient: {
    name: { kk: 'Қызмет алушы', ru: 'Получатель услуг', en: 'Recipient of services' },
    scope: 'party',
    classes: ['*'],
  },
  'obstetric-nurse': {
    name: { kk: 'Перзентхана мейіргері', ru: 'Медсестра родильного дома', en: 'Obstetric nurse' },
    scope: 'party',
    classes: ['registry', 'screening', 'referral'],
    organisation: 'obstetric-provider',
  },
  'primary-care-doctor': {
    name: { kk: 'Емхана дәрігері', ru: 'Врач поликлиники', en: 'Primary care doctor' },
    scope: 'party',
    classes: [...CLINIC, 'abilitation', 'aids'],
    organisation: 'primary-care',
  },
  'diagnostic-specialist': {
    name: { kk: 'Диагностика маманы', ru: 'Специалист диагностики', en: 'Diagnostic specialist' },
    scope: 'party',
    classes: [...CLINIC, 'abilitation', 'aids'],
    organisation: 'consultative-diagnostic',
  },
  'medical-organisation': {
    name: { kk: 'Медициналық ұйым', ru: 'Медицинская организация', en: 'Medical organisation' },
    scope: 'party',
    classes: ['registry', 'placement', 'direction', 'consultation', 'programme', 'abilitation', 'aids'],
    organisation: 'medical-organisation',
  },
  'pmpc-registrar': {
    name: { kk: 'ПМПК тіркеушісі', ru: 'Регистратор ПМПК', en: 'PMPC registrar' },
    scope: 'party',
    classes: CONSULTATION,
    organisation: 'pmpc',
  },
  'pmpc-specialist': {
    name: { kk: 'ПМПК маманы', ru: 'Специалист ПМПК', en: 'PMPC specialist' },
    scope: 'party',
    classes: CONSULTATION,
    organisation: 'pmpc',
    sandboxSpecialty: 'all-four',
  },
  'pmpc-head': {
    name: { kk: 'ПМПК меңгерушісі', ru: 'Руководитель ПМПК', en: 'Head of PMPC' },
    scope: 'party',
    classes: [...CONSULTATION, 'complaint-desk', 'staff'],
    organisation: 'pmpc',
  },
  'irp-coordinator': {
    name: { kk: 'Бағдарлама үйлестірушісі', ru: 'Координатор программы', en: 'Programme coordinator' },
    scope: 'party',
    classes: CONSULTATION,
    organisation: 'pmpc',
  },
  'service-specialist': {
    name: {
      kk: 'Қолдау ұйымының маманы',
      ru: 'Специалист организации поддержки',
      en: 'Support organisation specialist',
    },
    scope: 'party',
    classes: ['registry', 'consultation', 'programme', 'direction', 'home-help'],
    organisation: 'correction-room',
  },
  'education-head': {
    name: {
      kk: 'Балабақша не мектеп басшысы',
      ru: 'Руководитель детского сада или школы',
      en: 'Head of a kindergarten or school',
    },
    // What the direction says, and nothing of health: no conclusion, no examination.
    scope: 'party',
    classes: ['registry', 'programme', 'direction', 'staff'],
    organisation: 'kindergarten',
  },
  'social-worker': {
    name: { kk: 'Әлеуметтік қызметкер', ru: 'Социальный работник', en: 'Social worker' },
    // The own caseload: nobody of the territory is seen before being taken on.
    scope: 'party',
    classes: ['registry', 'placement', 'family-support'],
    organisation: 'employment-department',
    sandboxSpecialty: 'social-work',
  },
  'ed-specialist': {
    name: {
      kk: 'Жұмыспен қамту бөлімінің маманы',
      ru: 'Специалист отдела занятости',
      en: 'Employment department specialist',
    },
    scope: 'territory',
    classes: ['registry', 'placement', 'aids', 'aids-order'],
    organisation: 'employment-department',
  },
  'ed-head': {
    name: {
      kk: 'Жұмыспен қамту бөлімінің басшысы',
      ru: 'Руководитель отдела занятости',
      en: 'Head of employment department',
    },
    scope: 'territory',
    classes: ['registry', 'placement', 'complaint-desk', 'aids', 'aids-order'],
    organisation: 'employment-department',
  },
  'leb-decision-maker': {
    name: {
      kk: 'Әкімдіктің шешім қабылдаушысы',
      ru: 'Уполномоченный акимата',
      en: 'Decision-maker of the akimat',
    },
    scope: 'territory',
    classes: ['registry', 'placement', 'complaint-desk', 'question-desk', 'staff'],
    organisation: 'local-executive-body',
  },
  'register-keeper': {
    name: {
      kk: 'Тізілімге жауапты қызметкер',
      ru: 'Ответственный за регистр',
      en: 'Register keeper',
    },
    // Whose record is whose: nothing of health, of a programme or of a placement.
    scope: 'territory',
    classes: ['registry'],
    organisation: 'local-executive-body',
  },
  'staff-officer': {
    name: {
      kk: 'Ұйымның кадр маманы',
      ru: 'Специалист по кадрам организации',
      en: 'Staff officer of an organisation',
    },
    // The people who work there, and no file of a child.
    scope: 'party',
    classes: ['staff'],
    organisation: 'primary-care',
  },
  'question-officer': {
    name: {
      kk: 'Отбасыларға жауап беретін маман',
      ru: 'Специалист по вопросам семей',
      en: 'Officer for questions of families',
    },
    // No file is open to the post: it reads questions without names, of the body that the specialty names or of all.
    scope: 'party',
    classes: ['question-desk'],
    organisation: 'local-executive-body',
  },
  'guardianship-officer': {
    name: {
      kk: 'Қорғаншылық органының маманы',
      ru: 'Специалист органа опеки',
      en: 'Guardianship officer',
    },
    // No file is open to the post: it reads the signals that were sent to its body.
    scope: 'party',
    classes: ['safety'],
    organisation: 'local-executive-body',
  },
  'authority-officer': {
    sandboxSpecialty: 'health-authority',
    name: {
      kk: 'Уәкілетті органның қызметкері',
      ru: 'Сотрудник уполномоченного органа',
      en: 'Officer of the authorised body',
    },
    // Aggregates, norms, and the complaints about local executive bodies.
    scope: 'party',
    classes: ['complaint-centre'],
  },
  'io-registrar': {
    name: {
      kk: 'Ұйымның тіркеушісі',
      ru: 'Регистратор организации',
      en: 'Registrar of a residential organisation',
    },
    scope: 'party',
    classes: ['registry', 'placement'],
    organisation: 'residential-organisation',
  },
  'aids-supplier': {
    name: {
      kk: 'Құрал мен қызмет өнім берушісі',
      ru: 'Поставщик товаров и услуг',
      en: 'Supplier of goods and services',
    },
    // What was ordered and where to bring it: no name of the child, nothing of health.
    scope: 'party',
    classes: ['aids-order'],
    organisation: 'aids-supplier',
  },
  'aids-commission': {
    name: {
      kk: 'Портал комиссиясының мүшесі',
      ru: 'Член комиссии портала',
      en: 'Member of the portal commission',
    },
    // Whether somebody supplies what was ordered; no file of a child.
    scope: 'territory',
    classes: ['aids-order'],
    organisation: 'local-executive-body',
  },
  'network-planner': {
    name: { kk: 'Желіні жоспарлаушы', ru: 'Планировщик сети', en: 'Network planner' },
    scope: 'party',
    classes: [],
    organisation: 'local-executive-body',
  },
  statistician: { name: { kk: 'Статист', ru: 'Статистик', en: 'Statistician' }, scope: 'party', classes: [] },
  'data-protection-officer': {
    name: {
      kk: 'Дербес деректерді қорғауға жауапты тұлға',
      ru: 'Ответственный за защиту персональных данных',
      en: 'Data protection officer',
    },
    scope: 'party',
    classes: [],
  },
  administrator: {
    name: { kk: 'Жүйе әкімшісі', ru: 'Администратор', en: 'Administrator' },
    scope: 'party',
    classes: [],
  },
} as const satisfies Record<string, RoleInfo>

/** Public name of a role. */
export type Role = keyof typeof ROLES

/** Roles that a person can sign in with (all but the system and the visitor). */
export const SIGN_IN_ROLES: readonly Role[] = (Object.keys(ROLES) as Role[]).filter(
  (role) => role !== 'system' && role !== 'public',
)

/** The roles of people who act for themselves or a child, not for an organisation. */
export const FAMILY_ROLES: readonly Role[] = ['representative', 'recipient']

/** The person or a representative, not somebody of an organisation. */
export function isFamily(actor: { readonly role: Role }): boolean {
  return FAMILY_ROLES.includes(actor.role)
}

/** Narrows a text to a role. */
export function isRole(text: string): text is Role {
  return Object.hasOwn(ROLES, text)
}
