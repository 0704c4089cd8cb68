/** Who may record what. Roles are held by a token's person; one person may hold several, except where a rule forbids it. */
export const recorders = ['clerk', 'secretary', 'director'] as const;

/** Those who watch: the supervision committee. */
export const supervisors = ['supervisor'] as const;

/** Those who may order a rectification: the supervision committee, and the street above it. */
export const overseers = ['supervisor', 'officer'] as const;

/** Those who hand in villagers' objections, questions and demands: the villager's own access, or someone who writes them down. */
export const voices = ['villager', 'clerk', 'supervisor', 'officer'] as const;

/** Those who re-examine an objection: supervisors, or the Party branch. */
export const reexaminers = ['supervisor', 'branch', 'secretary', 'officer'] as const;

/** The sweeper, and nobody else. */
export const system = ['system'] as const;
