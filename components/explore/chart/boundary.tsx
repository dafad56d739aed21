import { Component, type ReactNode } from 'react'

interface BoundaryProps {
  /** What is drawn within; after a failure something else gets another try. */
  readonly resetKey: unknown
  readonly fallback: ReactNode
  readonly children: ReactNode
}

/** Stands in for a part of the page that failed to draw, and keeps the rest of the page alive. */
export class Boundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidUpdate(before: BoundaryProps) {
    if (this.state.failed && before.resetKey !== this.props.resetKey) this.setState({ failed: false })
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children
  }
}
