/** The two server names that every ACD event carries (protocol.md C). */
export const SERVERS = { IISHost: 'MODEL-IIS01', VCHost: 'MODEL-VC01' } as const;
