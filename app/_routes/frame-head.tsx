/** The head of embeds. Their links open in a new tab, because no other page of the site may be framed. */
export const FrameHead = () => (
  <head>
    <base target="_blank" />
  </head>
)
