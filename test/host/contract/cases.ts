import { AGAIN_CASES } from './again-cases';
import { COMMAND_CASES } from './command-cases';
import type { ContractCase } from './contract-case';
import { FAULT_CASES } from './fault-cases';
import { LIFE_CASES } from './life-cases';
import { REGISTRATION_CASES } from './registration-cases';
import { ROUTING_CASES } from './routing-cases';

/** All that a desktop promises to a window, in the order of protocol.md A.4 to A.8. */
export const CASES: readonly ContractCase[] = [
  ...REGISTRATION_CASES,
  ...ROUTING_CASES,
  ...AGAIN_CASES,
  ...COMMAND_CASES,
  ...LIFE_CASES,
  ...FAULT_CASES,
];
