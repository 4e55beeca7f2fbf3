import type { AcdEvent, AcdWire } from './acd-event';
import { listOf } from './scalar';

/** One workflow of a configuration, as the desktop spells it; what kinds its fields have is not documented (protocol.md C.4.2). */
export interface AgentWorkflow {
  readonly workflowType?: unknown;
  readonly configurationId?: unknown;
  readonly workflowId?: unknown;
  readonly cacheKey?: unknown;
  readonly workflowParam?: unknown;
}

/** `AgentWorkflowConfiguration` as the desktop spells it: arrays in place of texts (protocol.md C.4.2). */
export interface AgentWorkflowConfigurationWire extends AcdWire<'AgentWorkflowConfiguration'> {
  readonly contactId?: string;
  readonly request?: readonly AgentWorkflow[];
  readonly searchWorkflow?: readonly AgentWorkflow[];
  readonly timelineWorkflow?: readonly AgentWorkflow[];
  readonly dataMemorializationWorkflow?: readonly AgentWorkflow[];
}

/** The workflows of a contact. As CXone Agent reads it (protocol.md C.4.2). */
export interface AgentWorkflowConfigurationEvent extends AcdEvent<'AgentWorkflowConfiguration'> {
  readonly request: readonly AgentWorkflow[] | undefined;
  readonly searchWorkflow: readonly AgentWorkflow[] | undefined;
  readonly timelineWorkflow: readonly AgentWorkflow[] | undefined;
  readonly dataMemorializationWorkflow: readonly AgentWorkflow[] | undefined;
}

export const workflows = /* #__PURE__ */ listOf<AgentWorkflow>('array of objects', (entry) => [entry]);
