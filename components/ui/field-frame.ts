/** The frame of whatever is filled in or chosen from: fields, selections, and the buttons and menus beside them. */
export const FIELD_FRAME = 'min-h-9 border border-faint bg-paper px-2 py-1'
