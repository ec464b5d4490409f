/** So many hours after the last contact a telephone forgets its list of children; records not yet sent stay, sealed. */
export const AGE_LIMIT_HOURS = 72

/** So many records travel at once: a weak signal carries little. */
export const MOST_AT_ONCE = 20

/** So many children of the list travel to a telephone. */
export const MOST_CHILDREN = 50
