/**
 * What may wait for the coordinator inside a programme that otherwise goes its way: a word of the family without an
 * answer, a direction whose measure has changed, a network that stands otherwise than on the day it was asked.
 */
export const CONCERNS = ['remarks', 'directions', 'network'] as const
export type Concern = (typeof CONCERNS)[number]
