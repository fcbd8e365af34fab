/** Rows of versions whose piece is not withdrawn: what only a withdrawn piece shows is not public. */
export const ofLivePiece = { publication: { piece: { withdrawnAt: null } } } as const;
