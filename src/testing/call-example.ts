import type { FieldsOf } from './fields-of';

/** The customer's call that the examples of the protocol are about. */
export const CONTACT = '304828365';

/**
 * A call as in the example of protocol.md C.2.1. What the desktop writes as an empty text, or as `0` where an id is none, is
 * written so here.
 */
export function callExample({ contactId = CONTACT }: FieldsOf<'CallContactEvent'>): FieldsOf<'CallContactEvent'> {
  return {
    contactId,
    masterId: contactId ?? undefined,
    status: 'Incoming',
    originalState: false,
    callType: 'Regular',
    dnis: '4005550150',
    ani: '2025550143',
    skill: 4410,
    isInbound: true,
    startTimeUtc: new Date('2025-03-04T12:31:38.000Z'),
    startTime: new Date('2025-03-04T12:31:38.000Z'),
    lastStateChangeTimeUtc: new Date('2025-03-04T12:31:39.000Z'),
    lastStateChangeTime: new Date('2025-03-04T12:31:39.000Z'),
    screenPopUrl: 'https://crm.example.com/pop?case=17',
    screenPopUrlVariables: [
      { name: 'caseNumber', value: '17' },
      { name: 'customerName', value: 'Ada Byron' },
    ],
    disconnectCode: 'NA',
    isLogging: false,
    timeout: 45,
    allowDispositions: true,
    label: '',
    isLinked: false,
    timeZones: '',
    finalState: false,
    otherInformation: '',
    otherInformationNewFormat: '',
    blendingToSkillName: '',
    deliveryType: 'None',
    customData: '',
    complianceRecord: false,
    confirmationRequired: false,
    parentContactId: '0',
    omniGroupId: '0',
    externalId: '',
    ansMachineOverride: false,
    ansMachineOverrideEndTime: undefined,
    customerCardUrl: '',
    interactionId: '7c1f0c3e-0000-4000-8000-0c5de1a9b001',
    isRequireManualAccept: false,
    // Newer builds of CXone Agent alone have them.
    externalCustomerId: undefined,
    smartReachTransactionId: undefined,
  };
}
