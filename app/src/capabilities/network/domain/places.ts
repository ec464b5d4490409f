/** Places of one kind of organisation in one region (LAW-6-2); numbers of people. */
export type Places = {
  /** Places that the education authority has determined to be needed; undefined while it has not. */
  readonly required: number | undefined
  readonly existing: number
  readonly taken: number
}

export type PlacesReport = Places & {
  readonly free: number
  /** required − existing, not below zero (LAW-6-3). */
  readonly shortage: number | undefined
}

/** Free places and the shortage (LAW-6-3). */
export function reportPlaces(places: Places): PlacesReport {
  const { required, existing, taken } = places
  return {
    ...places,
    free: Math.max(0, existing - taken),
    shortage: required === undefined ? undefined : Math.max(0, required - existing),
  }
}
