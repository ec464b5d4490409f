/** The clock of the telephone, right or wrong. */
export const phoneNow = (): Date => new Date()
