import { type NamedStaff, note } from './named-staff.ts'

/** The two officers by whom a film in sign language is made: one enters it, the other checks it. */
export const FILM_MAKERS = ['Смағұлова Әйгерім Бекболатқызы', 'Жақсыбеков Арман Ерболұлы'] as const

const MAKING = note(
  'Негізгі мәтіндердің ымдау тіліндегі бейнелерін енгізеді, тексереді',
  'Вносит и проверяет видео на жестовом языке',
  'Enters and checks films in sign language',
)

/** Officers of the authorised body for social protection. */
export const STAFF_OF_CENTRE: readonly NamedStaff[] = FILM_MAKERS.map((name) => ({
  role: 'authority-officer',
  name,
  kind: undefined,
  specialty: 'social-authority',
  note: MAKING,
}))
