/** Letters for a row in which much is told: the Latin ones, and then those of other scripts. None of them is a sign of RxJS's. */
export const LETTERS: readonly string[] = [
  ...Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'),
  ...Array.from('αβγδεζηθικλμνξοπρστυφχψωбвгджзийлпцчшщъыьэюя'),
  ...Array.from({ length: 512 }, (_, index) => String.fromCodePoint(0x4e00 + index)),
];
