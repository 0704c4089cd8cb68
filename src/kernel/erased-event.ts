/** The type of the entry by which values of an earlier entry of the same matter are erased. Its data names the `revision` and the `fields`. */
export const erasedEvent = 'field.erased';
