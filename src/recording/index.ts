export { cutRecording, type RecordingCut } from './cut-recording';
export { toJsonLines } from './json-lines';
export { type ParsedRecording, parseRecording, type RecordingFault } from './parse-recording';
export { record, type Recorder, type RecordOptions } from './record';
export type {
  BatchEntry,
  ConnectionEntry,
  Recording,
  RecordingEntry,
  RecordingHeader,
  RejectionEntry,
} from './recording';
export type { Redaction } from './redaction';
export { replay, type ReplayOptions } from './replay';
export { type MarbleSpecOptions, type SpecStream, toMarbleSpec } from './to-marble-spec';
