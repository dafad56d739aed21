/** A tag or an entity of HTML: pasted with a text, it would be read as letters. */
export const HTML = /<\/?[a-z][^<>]{0,300}>|&(?:nbsp|amp|lt|gt|quot|#\d{1,6});/i
