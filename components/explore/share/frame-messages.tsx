'use client'

import { useEffect } from 'react'

/**
 * The messages between an embed and the page around it. The embed posts its height when it changes and on
 * `{ type: 'alliance-ledger:ask' }`; `{ type: 'alliance-ledger:theme', theme: 'light' | 'dark' | 'auto' }` sets its theme.
 * The height reveals nothing about the reader, so its target origin is `*`.
 */
export function FrameMessages() {
  useEffect(() => {
    if (window.parent === window) return
    const page = document.documentElement
    const sendHeight = () => {
      const height = Math.ceil(document.body.getBoundingClientRect().height)
      window.parent.postMessage({ type: 'alliance-ledger:height', height }, '*')
    }
    const observer = new ResizeObserver(sendHeight)
    observer.observe(document.body)
    const onMessage = ({ source, data }: MessageEvent) => {
      if (source !== window.parent) return
      if (data?.type === 'alliance-ledger:ask') sendHeight()
      if (data?.type !== 'alliance-ledger:theme') return
      if (data.theme === 'light' || data.theme === 'dark') page.dataset.theme = data.theme
      else if (data.theme === 'auto') delete page.dataset.theme
    }
    window.addEventListener('message', onMessage)
    return () => {
      observer.disconnect()
      window.removeEventListener('message', onMessage)
    }
  }, [])
  return null
}
