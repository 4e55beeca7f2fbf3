import type { AcdEvent, AcdWire } from './acd-event';
import type { Json } from './scalar';

/** `SmartReachValidation` as the desktop spells it (protocol.md C.4.4). */
export interface SmartReachValidationWire extends AcdWire<'SmartReachValidation'> {
  readonly ValidationFailureCode?: string;
  readonly ValidationFailureLocalizationCode?: string;
  readonly RequestData?: string | Readonly<Record<string, Json>>;
}

/** An outbound contact failed its validation. As CXone Agent 26.2 reads it (protocol.md C.4.4). */
export interface SmartReachValidationEvent extends AcdEvent<'SmartReachValidation'> {
  readonly validationFailureCode: number | undefined;
  readonly validationFailureLocalizationCode: string | undefined;
  /** `toAddress`, `customerId`, `zipcode`; the text, where it is no JSON. */
  readonly requestData: Json | undefined;
}
