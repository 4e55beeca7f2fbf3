/** What the page says of recordings. What stands in braces is filled in. */
export interface RecordingWords {
  readonly heading: string;
  readonly record: string;
  readonly recordAbout: string;
  readonly stop: string;
  /** `{count}` events in `{time}`. */
  readonly going: string;
  readonly done: string;
  readonly cutOff: string;
  readonly copySpec: string;
  readonly copyStretch: string;
  readonly copyAbout: string;
  readonly files: string;
  readonly save: string;
  readonly saveAbout: string;
  readonly nothingYet: string;
  readonly load: string;
  readonly loadAbout: string;
  readonly svg: string;
  readonly svgAbout: string;
  readonly drop: string;
  readonly dismiss: string;
  /** `{count}` entries. */
  readonly playGood: string;
  readonly notices: NoticeWords;
}

/** `{name}` is a file's, `{line}` a number, `{expected}` and `{actual}` are the reader's own words, in English. */
export interface NoticeWords {
  readonly saved: string;
  readonly svgSaved: string;
  readonly specCopied: string;
  readonly stretchCopied: string;
  readonly specSaved: string;
  readonly nothingTold: string;
  readonly nothingToldThere: string;
  readonly tooMuch: string;
  readonly failed: string;
  readonly playing: string;
  readonly empty: string;
  readonly tooLarge: string;
  readonly unread: string;
  readonly unreadable: string;
  readonly damaged: string;
}
