'use client'

import { useEffect } from 'react'

/**
 * What an embed says to the page around it and hears from it: its height, whenever that changes or the page asks by
 * `{ type: 'alliance-ledger:ask' }`, and `{ type: 'alliance-ledger:theme', theme: 'light' | 'dark' | 'auto' }`. None of
 * it says anything about the reader, so the height goes to whoever frames it.
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
