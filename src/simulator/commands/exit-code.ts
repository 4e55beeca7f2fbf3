/** Something that was asked for went wrong: a file is damaged, an app was refused. */
export const WRONG = 1;

/** It was called in a wrong way. */
export const WRONG_CALL = 2;
