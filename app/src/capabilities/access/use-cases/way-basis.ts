import { cite } from '@tirek/law'

/** Ways to sign in besides the electronic signature: the law names none. */
export const WAYS = cite('project', 'DEC-57', 'project-default')
