import type { LocalizedText } from '@tirek/kernel'

/** The three groups of medical staff that article 5(3) names. */
export const GROUPS = ['general-practitioner', 'paediatrician', 'mid-level'] as const
export type Group = (typeof GROUPS)[number]

/** What somebody works in: the branches of article 8(2)(7), or another part of the support. */
export const BRANCHES = [
  'special-education',
  'identification',
  'registration',
  'correction',
  'other',
] as const
export type Branch = (typeof BRANCHES)[number]

/** Whether plans of retraining and attestation cover the branch (LAW-8-9). */
export function isPlanned(branch: Branch): boolean {
  return branch !== 'other'
}

interface PostInfo {
  readonly name: LocalizedText
  /** The group of article 5(3) that the post belongs to. */
  readonly group?: Group
}

const post = (kk: string, ru: string, en: string, group?: Group): PostInfo => ({
  name: { kk, ru, en },
  ...(group === undefined ? {} : { group }),
})

/** Posts by their public name. */
const POSTS = {
  'general-practitioner': post(
    'Жалпы практика дәрігері',
    'Врач общей практики',
    'General practitioner',
    'general-practitioner',
  ),
  paediatrician: post('Педиатр дәрігер', 'Врач-педиатр', 'Paediatrician', 'paediatrician'),
  feldsher: post('Фельдшер', 'Фельдшер', 'Feldsher', 'mid-level'),
  midwife: post('Акушер', 'Акушер(ка)', 'Midwife', 'mid-level'),
  nurse: post('Мейіргер', 'Медицинская сестра (брат)', 'Nurse', 'mid-level'),
  'specialist-doctor': post('Маман дәрігер', 'Врач-специалист', 'Specialist doctor'),
  psychologist: post('Психолог', 'Психолог', 'Psychologist'),
  'speech-therapist': post('Логопед', 'Логопед', 'Speech therapist'),
  'special-pedagogue': post('Арнаулы педагог', 'Специальный педагог', 'Special pedagogue'),
  'social-pedagogue': post('Әлеуметтік педагог', 'Социальный педагог', 'Social pedagogue'),
  pedagogue: post('Педагог', 'Педагог', 'Pedagogue'),
  'pedagogue-assistant': post('Педагог-ассистент', 'Педагог-ассистент', 'Assistant pedagogue'),
  'sign-interpreter': post('Ымдау тілінің маманы', 'Специалист жестового языка', 'Sign-language specialist'),
  'exercise-instructor': post('Емдік дене шынықтыру нұсқаушысы', 'Инструктор ЛФК', 'Exercise instructor'),
  'social-worker': post('Әлеуметтік қызметкер', 'Социальный работник', 'Social worker'),
  registrar: post('Тіркеуші', 'Регистратор', 'Registrar'),
  head: post('Басшы', 'Руководитель', 'Head'),
  other: post('Өзге лауазым', 'Иная должность', 'Other post'),
} as const satisfies Record<string, PostInfo>

export type PostKey = keyof typeof POSTS
export const POST_KEYS = Object.keys(POSTS).filter(isPost)

/** Narrows a text to a post. */
export function isPost(text: string): text is PostKey {
  return Object.hasOwn(POSTS, text)
}

/** What is known of a post. */
export function postInfo(key: PostKey): PostInfo {
  return POSTS[key]
}

/** The posts of one group. */
export function postsOf(group: Group): readonly PostKey[] {
  return POST_KEYS.filter((key) => postInfo(key).group === group)
}

/** Shares of a full post that somebody may hold in one organisation. */
export const LOADS = ['0.25', '0.50', '0.75', '1.00', '1.25', '1.50'] as const
