/** A shape for each tone: it is never told by colour alone. */
export const toneShapes = { negative: '▼', positive: '▲', neutral: '●', unsure: '?' } as const;
