/** The five categories of recipients of special social services by their number in the Standard (order 263, point 2). */
export const RECIPIENT_CATEGORIES = [1, 2, 3, 4, 5] as const
export type RecipientCategory = (typeof RECIPIENT_CATEGORIES)[number]
