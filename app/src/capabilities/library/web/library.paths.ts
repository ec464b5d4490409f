/** Addresses of the pages, without the language. */
export const paths = {
  list: () => '/library',
  waiting: () => '/library?list=waiting',
  returned: () => '/library?list=returned',
  propose: () => '/library/new',
  material: (materialId: string) => `/library/${materialId}`,
  correct: (materialId: string) => `/library/${materialId}/correct`,
  attach: (materialId: string) => `/library/${materialId}/attach`,
  publish: (materialId: string) => `/library/${materialId}/publish`,
  return: (materialId: string) => `/library/${materialId}/return`,
  withdraw: (materialId: string) => `/library/${materialId}/withdraw`,
  file: (materialId: string) => `/library/${materialId}/file`,
} as const
