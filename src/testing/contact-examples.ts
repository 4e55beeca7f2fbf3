import { callExample } from './call-example';
import type { Example } from './fields-of';

/** The events of a contact's life, as in the examples of protocol.md C.2. */
export interface ContactExamples {
  readonly CallContactEvent: Example<'CallContactEvent'>;
  readonly ChatContactEvent: Example<'ChatContactEvent'>;
  readonly EmailContactEvent: Example<'EmailContactEvent'>;
  readonly VoiceMailContactEvent: Example<'VoiceMailContactEvent'>;
  readonly VoiceMailPlayBackEvent: Example<'VoiceMailPlayBackEvent'>;
  readonly WorkItemContactEvent: Example<'WorkItemContactEvent'>;
  readonly DigitalContactEvent: Example<'DigitalContactEvent'>;
  readonly SupervisorContact: Example<'SupervisorContact'>;
  readonly SupervisorMonitor: Example<'SupervisorMonitor'>;
}

export const CONTACT_EXAMPLES: ContactExamples = {
  CallContactEvent: callExample,
  ChatContactEvent: ({ contactId = '304830001', status = 'Incoming' }) => ({
    contactId,
    masterId: contactId ?? undefined,
    roomId: '190233',
    status,
    skill: 4512,
    startTimeUtc: new Date('2025-03-04T13:02:10.000Z'),
    startTime: new Date('2025-03-04T13:02:10.000Z'),
    lastStateChangeTimeUtc: new Date('2025-03-04T13:02:11.000Z'),
    lastStateChangeTime: new Date('2025-03-04T13:02:11.000Z'),
    originalState: false,
    screenPopUrl: '',
    refusalTimeout: 45,
    isActive: status === 'Active',
    inFocus: false,
    pointOfContactAddress: 'web-chat-1',
    fromAddress: 'ada@example.com',
    finalState: false,
    customData: '',
    parentContactId: '0',
    omniGroupId: '0',
    customerCardUrl: '',
  }),
  // What is only inferred of an e-mail is left out: masterId, isInbound, from, to, subject and so on.
  EmailContactEvent: ({ contactId = '304831777' }) => ({
    contactId,
    status: 'Active',
    skill: 4620,
    startTimeUtc: new Date('2025-03-04T13:20:00.000Z'),
    lastStateChangeTimeUtc: new Date('2025-03-04T13:20:04.000Z'),
    screenPopUrl: '',
    finalState: false,
  }),
  VoiceMailContactEvent: ({ contactId = '304832120' }) => ({
    contactId,
    masterId: contactId ?? undefined,
    status: 'Incoming',
    skill: 4433,
    from: '2025550143',
    to: '4005550150',
    createdDate: new Date('2025-03-04T11:58:00.000Z'),
    startTime: new Date('2025-03-04T14:00:00.000Z'),
    lastStateChangeTime: new Date('2025-03-04T14:00:01.000Z'),
    fileName: `vm-${contactId ?? '0'}.wav`,
    fileDuration: 37,
    isInbound: true,
    label: '',
    voiceMailType: '',
    screenPopUrl: '',
    finalState: false,
    customData: '',
    parentContactId: '0',
    omniGroupId: '0',
  }),
  VoiceMailPlayBackEvent: () => ({ contactId: '304832120', playBackPaused: true, playBackPosition: 14 }),
  WorkItemContactEvent: ({ contactId = '304833456' }) => ({
    contactId,
    masterId: contactId ?? undefined,
    status: 'Incoming',
    workItemId: 'TCK-9',
    workItemType: 'ticket',
    workItemPayload: '{"priority":2}',
    agentId: 20331,
    skillId: 4701,
    startTimeUtc: new Date('2025-03-04T14:30:00.000Z'),
    startTime: new Date('2025-03-04T14:30:00.000Z'),
    lastStateChangeTimeUtc: new Date('2025-03-04T14:30:01.000Z'),
    lastStateChangeTime: new Date('2025-03-04T14:30:01.000Z'),
    screenPopUrl: '',
    refusalTimeout: 60,
    inFocus: false,
    sessionId: '70110422',
    finalState: false,
    customData: '',
    parentContactId: '0',
    omniGroupId: '0',
  }),
  // An offer does not say whose contact it is: customerId is known from newer builds alone.
  DigitalContactEvent: () => ({
    contactId: '304834001',
    dfoContactId: '448812',
    channelType: 'chat',
    customerName: 'Ada Byron',
    skillName: 'WebCare',
    refusalTimeout: 45,
    startTimeUtc: new Date('2025-03-04T15:11:00.000Z'),
    startTime: new Date('2025-03-04T15:11:00.000Z'),
    status: 'Incoming',
  }),
  SupervisorContact: callExample,
  SupervisorMonitor: () => ({ monitorType: 'Monitor' }),
};
