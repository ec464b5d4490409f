import { cite } from '@tirek/law'

/** Families are informed of what they are entitled to. */
export const INFORMED = cite('law-343', 'art-16-2')
