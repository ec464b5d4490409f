/** Addresses of questions and ready answers, without the language. */
export const paths = {
  mine: () => '/questions',
  new: () => '/questions/new',
  question: (questionId: string) => `/questions/${questionId}`,
  rate: (questionId: string) => `/questions/${questionId}/helped`,
  further: (questionId: string) => `/questions/${questionId}/further`,
  openForm: () => '/ask',
  byCode: () => '/ask/code',
  desk: () => '/questions-desk',
  writeDown: () => '/questions-desk/write-down',
  allWrittenDown: () => '/questions-desk/written-down',
  writtenDown: (questionId: string) => `/questions-desk/written-down/${questionId}`,
  onDesk: (questionId: string) => `/questions-desk/${questionId}`,
  answer: (questionId: string) => `/questions-desk/${questionId}/answer`,
  move: (questionId: string) => `/questions-desk/${questionId}/move`,
  rights: (questionId: string) => `/questions-desk/${questionId}/rights`,
  answers: () => '/answers',
  readyAnswer: (id: string) => `/answers/${id}`,
  publish: (id: string) => `/answers-shelf/${id}/publish`,
  check: (id: string) => `/answers-shelf/${id}/check`,
  withdraw: (id: string) => `/answers-shelf/${id}/withdraw`,
  onShelf: (id: string) => `/answers-shelf/${id}`,
  shelf: () => '/answers-shelf',
  draft: () => '/answers-shelf/new',
} as const

/** The form of a question about an own record, by its id and the number that the family knows it by. */
export const askAboutHref = (aboutId: string, number: string) =>
  `/questions/new?about=${aboutId}&number=${encodeURIComponent(number)}`
