/** The classes of the frame of inputs, selects, menus, and the buttons beside them. */
export const FIELD_FRAME = 'touch min-h-9 border border-faint bg-paper px-2 py-1'
