/** In the frame of another site links open elsewhere: no page but an embed may be shown there. */
export const FrameHead = () => (
  <head>
    <base target="_blank" />
  </head>
)
